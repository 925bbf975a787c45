package cn.xingji.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=10-,10,99", "bytes=10-500,10,99", "bytes=-5,95,99", "bytes=-500,0,99"})
    void a_range_is_cut_to_what_the_file_has(String header, long first, long last) {
        assertThat(Range.parse(header, 100)).contains(new Range(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=200-300", "bytes=-0", "bytes=5-4"})
    void a_range_that_the_file_has_nothing_of_is_none(String header) {
        assertThat(Range.isSingle(header)).isTrue();
        assertThat(Range.parse(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=0-1,5-6", "lines=1-2", "", "bytes=a-b", "bytes=1-99999999999999999999"})
    void what_is_no_single_range_is_left_alone(String header) {
        assertThat(Range.isSingle(header)).isFalse();
    }

    @Property
    void a_range_lies_within_the_file(
            @ForAll @LongRange(min = 0, max = 1000) long first,
            @ForAll @LongRange(min = 0, max = 1000) long last,
            @ForAll @LongRange(min = 1, max = 900) long size) {
        Range.parse("bytes=%d-%d".formatted(first, last), size).ifPresent(range -> {
            assertThat(range.last()).isLessThan(size);
            assertThat(range.length()).isBetween(1L, last - first + 1);
        });
    }
}
