package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R7_FEE;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TableImportsTest {
    private static final int LARGEST = 100_000;
    private static final int UNPACKED = 1_000_000;
    private static final Band BAND = new Band(1, 10, Risk.LOW, AuditMode.ON_SITE, new BigDecimal("2"));

    private final TableImports imports = new TableImports(size(LARGEST), size(UNPACKED), 20, 50);

    @Test
    void a_table_of_usual_size_is_read() {
        assertThat(imports.csv(stream(BandFile.toCsv(List.of(BAND)))).rows()).containsExactly(BAND);
        assertThat(imports.excel(stream(BandFile.toExcel("2027.1", List.of(BAND))))
                        .rows())
                .containsExactly(BAND);
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        var large = "x".repeat(LARGEST + 1).getBytes(StandardCharsets.US_ASCII);

        assertThatRefused(() -> imports.csv(stream(large))).by(R7_FEE).because("fee.file-too-large");
        assertThatRefused(() -> imports.excel(stream(large))).by(R7_FEE).because("fee.file-too-large");
    }

    @Test
    void a_workbook_that_unpacks_to_much_more_is_refused_before_it_is_read() throws IOException {
        var bomb = packed(1, UNPACKED + 1);

        assertThat(bomb).hasSizeLessThan(LARGEST);
        assertThatRefused(() -> imports.excel(stream(bomb))).by(R7_FEE).because("fee.file-unpacks-too-large");
    }

    @Test
    void a_workbook_of_very_many_parts_is_refused() throws IOException {
        assertThatRefused(() -> imports.excel(stream(packed(21, 1)))).by(R7_FEE).because("fee.file-unpacks-too-large");
    }

    @Test
    void a_table_of_very_many_rows_is_refused() {
        var rows = "people_from,people_to,risk,mode,days\r\n" + "1,2,LOW,ON_SITE,1\r\n".repeat(50);

        assertThatRefused(() -> imports.csv(stream(rows.getBytes(StandardCharsets.US_ASCII))))
                .by(R7_FEE)
                .because("fee.file-too-many-rows");
    }

    @Test
    void what_is_no_workbook_is_unreadable() {
        assertThatRefused(() -> imports.excel(stream(new byte[] {1, 2, 3}))).because("fee.file-unreadable");
    }

    private static byte[] packed(int parts, int bytesEach) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("xl/" + part + ".xml"));
                zip.write(new byte[bytesEach]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static MemorySize size(int bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
