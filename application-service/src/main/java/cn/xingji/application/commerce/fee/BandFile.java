package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Refused;
import cn.xingji.rules.text.TableCell;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The person-day table as people keep it: a heading and one band a row, as CSV or as an Excel sheet. */
final class BandFile {
    static final String CSV = "text/csv";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADING = List.of("people_from", "people_to", "risk", "mode", "days");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BandFile() {}

    /** A cell that says nothing that it may say: the row as the file counts it, and the column. */
    record Fault(int row, String column, String value) {}

    /** @param most rows that it may have, the heading among them */
    static Bands readCsv(InputStream file, int most) {
        var mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        return bands(csvRows(mapper, file, most));
    }

    private static List<List<String>> csvRows(CsvMapper mapper, InputStream file, int most) {
        try (MappingIterator<List<String>> rows =
                mapper.readerForListOf(String.class).readValues(file)) {
            var read = new ArrayList<List<String>>();
            while (rows.hasNextValue()) {
                read.add(rows.nextValue());
                requireFew(read.size(), most);
            }
            return read;
        } catch (IOException e) {
            throw Refused.invalidField(R7_FEE, "fee.file-unreadable", "bands");
        }
    }

    /** @param most rows that it may have, the heading among them */
    static Bands readExcel(InputStream file, int most) {
        var rows = excelRows(file, most + 1);
        requireFew(rows.size(), most);
        return bands(rows);
    }

    private static List<List<String>> excelRows(InputStream file, int most) {
        try (var workbook = new ReadableWorkbook(file);
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.limit(most).map(BandFile::cells).toList();
        } catch (IOException | RuntimeException unreadable) {
            throw Refused.invalidField(R7_FEE, "fee.file-unreadable", "bands");
        }
    }

    private static void requireFew(int rows, int most) {
        if (rows > most) {
            throw Refused.invalidField(R7_FEE, "fee.file-too-many-rows", "bands")
                    .with("limit", most);
        }
    }

    /** With a byte order mark, so that a spreadsheet program knows it for UTF-8. */
    static byte[] toCsv(List<Band> bands) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK).append(String.join(",", HEADING));
        bands.forEach(band -> text.append("\r\n").append(line(cells(band))));
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableCell::csv).collect(Collectors.joining(","));
    }

    static byte[] toExcel(String version, List<Band> bands) {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Xingji", "1.0")) {
            var sheet = workbook.newWorksheet(version);
            for (var column = 0; column < HEADING.size(); column++) {
                sheet.value(0, column, HEADING.get(column));
            }
            sheet.freezePane(0, 1);
            var row = 1;
            for (var band : bands) {
                sheet.value(row, 0, band.peopleFrom());
                sheet.value(row, 1, band.peopleTo());
                sheet.value(row, 2, band.risk().name());
                sheet.value(row, 3, band.mode().name());
                sheet.value(row, 4, band.days());
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static List<String> cells(Band band) {
        return List.of(
                Integer.toString(band.peopleFrom()),
                Integer.toString(band.peopleTo()),
                band.risk().name(),
                band.mode().name(),
                band.days().toPlainString());
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, HEADING.size())
                .mapToObj(column -> row.getCellText(column))
                .toList();
    }

    private static Bands bands(List<List<String>> rows) {
        if (rows.isEmpty() || !heading(rows.getFirst()).equals(HEADING)) {
            throw Refused.invalidField(R7_FEE, "fee.file-heading", "bands").with("heading", String.join(",", HEADING));
        }
        var faults = new ArrayList<Fault>();
        var bands = new ArrayList<Band>();
        for (var row = 1; row < rows.size(); row++) {
            if (!rows.get(row).stream().allMatch(String::isBlank)) {
                new Cells(row + 1, rows.get(row), faults).band().ifPresent(bands::add);
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.invalidField(R7_FEE, "fee.file-cells", "bands").with("faults", faults);
        }
        return new Bands(bands);
    }

    private static List<String> heading(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace(String.valueOf(BYTE_ORDER_MARK), "").strip())
                .toList();
    }

    /** The cells of a row while they are read; what is wrong with them is gathered, not thrown. */
    private record Cells(int row, List<String> cells, List<Fault> faults) {

        Optional<Band> band() {
            var from = people(0, 1);
            var to = people(1, from.orElse(1));
            var risk = word(2, Risk.values());
            var mode = word(3, AuditMode.values());
            var days = days();
            return from.flatMap(low -> to.flatMap(high -> risk.flatMap(
                    level -> mode.flatMap(way -> days.map(figure -> new Band(low, high, level, way, figure))))));
        }

        private Optional<Integer> people(int column, int least) {
            return cell(column, text -> Integer.valueOf(text), number -> number >= least);
        }

        private Optional<BigDecimal> days() {
            return cell(4, BigDecimal::new, days -> days.signum() > 0 && days.scale() <= 2 && days.precision() <= 6);
        }

        private <E extends Enum<E>> Optional<E> word(int column, E[] words) {
            return cell(
                    column,
                    text -> Arrays.stream(words)
                            .filter(word -> word.name().equalsIgnoreCase(text))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(text)),
                    _ -> true);
        }

        private <T> Optional<T> cell(int column, Function<String, T> reading, Predicate<T> allowed) {
            var text = column < cells.size() ? TableCell.read(cells.get(column).strip()) : "";
            try {
                var value = reading.apply(text);
                if (allowed.test(value)) {
                    return Optional.of(value);
                }
            } catch (IllegalArgumentException unreadable) {
                // falls through: a fault like any other
            }
            faults.add(new Fault(row, HEADING.get(column), text));
            return Optional.empty();
        }
    }
}
