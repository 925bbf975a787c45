package cn.xingji.application.commerce.fee;

import static cn.xingji.application.commerce.fee.AFeeSchedule.wholeTable;
import static cn.xingji.rules.RuleId.R7_FEE;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import cn.xingji.rules.Rule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandFileTest {
    private static final int MOST = 100;
    private static final String HEADING = "people_from,people_to,risk,mode,days\r\n";

    @Test
    @Rule(R7_FEE)
    void a_table_that_is_exported_comes_back_the_same() {
        var rows = wholeTable().rows();

        assertThat(BandFile.readCsv(stream(BandFile.toCsv(rows)), MOST).rows()).isEqualTo(rows);
        assertThat(BandFile.readExcel(stream(BandFile.toExcel("2027.1", rows)), MOST)
                        .rows())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,30,LOW,ON_SITE,1.5",
                "31,30,LOW,ON_SITE,1.5",
                "x,30,LOW,ON_SITE,1.5",
                "1,,LOW,ON_SITE,1.5",
                "1,30,TINY,ON_SITE,1.5",
                "1,30,LOW,BY_POST,1.5",
                "1,30,LOW,ON_SITE,0",
                "1,30,LOW,ON_SITE,-1",
                "1,30,LOW,ON_SITE,1.555",
                "1,30,LOW,ON_SITE",
                "=1+1,30,LOW,ON_SITE,1.5"
            })
    @Rule(R7_FEE)
    void a_cell_that_makes_no_sense_is_named_with_its_row(String row) {
        assertThatRefused(() -> BandFile.readCsv(csv(HEADING + row), MOST))
                .by(R7_FEE)
                .because("fee.file-cells")
                .fact("faults")
                .asInstanceOf(list(BandFile.Fault.class))
                .isNotEmpty()
                .allMatch(fault -> fault.row() == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b,c", "people_to,people_from,risk,mode,days\n1,2,LOW,ON_SITE,1"})
    @Rule(R7_FEE)
    void a_file_without_the_heading_is_refused(String file) {
        assertThatRefused(() -> BandFile.readCsv(csv(file), MOST)).by(R7_FEE).because("fee.file-heading");
    }

    @Test
    @Rule(R7_FEE)
    void what_is_no_workbook_is_refused() {
        assertThatRefused(() -> BandFile.readExcel(csv("no workbook"), MOST))
                .by(R7_FEE)
                .because("fee.file-unreadable");
    }

    private static InputStream csv(String text) {
        return stream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
