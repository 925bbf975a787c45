package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.RA6_1_C;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.files.StoredFile;
import cn.xingji.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RA6_1_C)
class MediumTest {
    @ParameterizedTest
    @CsvSource({"video/mp4, VIDEO", "image/jpeg, PHOTO", "audio/mpeg, VOICE", "application/pdf, DOCUMENT"})
    void the_record_names_the_medium_of_each_file(String mediaType, Medium medium) {
        assertThat(Medium.of(new StoredFile("key", "name", mediaType, 1, "00"))).isEqualTo(medium);
    }
}
