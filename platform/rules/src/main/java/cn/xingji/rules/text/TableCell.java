package cn.xingji.rules.text;

import java.util.regex.Pattern;

/**
 * A text as a cell of a CSV file. Spreadsheet programs calculate what begins like a formula: an apostrophe before it
 * makes it a text again (OWASP, CSV injection), and reading takes the apostrophe away.
 */
public final class TableCell {
    private static final Pattern FORMULA = Pattern.compile("'*[\t\r]|['\\s]*[=+\\-@＝＋－＠]");
    private static final String AS_TEXT = "'";

    private TableCell() {}

    /** The text, as it stands between two commas. */
    public static String csv(String text) {
        var cell = isTakenForFormula(text) ? AS_TEXT + text : text;
        return cell.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** The text that a cell stands for. */
    public static String read(String cell) {
        return cell.startsWith(AS_TEXT) && isTakenForFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isTakenForFormula(String text) {
        return FORMULA.matcher(text).lookingAt();
    }
}
