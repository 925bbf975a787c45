package cn.xingji.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 571",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "'=1",
                "'\tx",
                "＝1+1",
                "=HYPERLINK(\"x\",\"y\")"
            })
    void a_text_that_begins_like_a_formula_stays_a_text_and_loses_nothing(String text) {
        var cell = TableCell.csv(text);

        assertThat(unquoted(cell)).isEqualTo("'" + text);
        assertThat(TableCell.read(unquoted(cell))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"杭州某某电器有限公司", "a=b", "'quoted'", "", "a,b", "a\"b", "a\nb"})
    void any_other_text_is_as_it_was(String text) {
        assertThat(unquoted(TableCell.csv(text))).isEqualTo(text);
        assertThat(TableCell.read(text)).isEqualTo(text);
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
