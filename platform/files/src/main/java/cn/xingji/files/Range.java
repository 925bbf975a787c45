package cn.xingji.files;

import java.util.Optional;
import java.util.regex.Pattern;

/** One range of a file's bytes, both bounds included. */
record Range(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Whether a header asks for a single range of bytes; any other may be ignored (RFC 9110, section 14.2). */
    static boolean isSingle(String header) {
        return SINGLE.matcher(header).matches() && !header.equals("bytes=-");
    }

    /** The range that a header asks for; empty when the file has none of it. */
    static Optional<Range> parse(String header, long size) {
        var bounds = SINGLE.matcher(header);
        if (!bounds.matches()) {
            return Optional.empty();
        }
        var range = bounds.group(1).isEmpty()
                ? new Range(Math.max(0, size - Long.parseLong(bounds.group(2))), size - 1)
                : new Range(
                        Long.parseLong(bounds.group(1)),
                        bounds.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(bounds.group(2))));
        return range.first <= range.last ? Optional.of(range) : Optional.empty();
    }

    long length() {
        return last - first + 1;
    }
}
