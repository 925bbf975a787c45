package cn.xingji.gateway;

import java.util.regex.Pattern;

/**
 * An address that everybody on its way reads as the same one: nothing in its path is written in two ways, and nothing
 * goes up or away from where it seems to lead. What of it makes no text in UTF-8, the service that answers refuses.
 */
final class PlainAddress {
    private static final Pattern NOT_PLAIN = Pattern.compile("""
            ^(?!/)                                    # not a path: another server's address, *, host:port
            | [^A-Za-z0-9%/._~!$&'()*+,=:@-]          # ; begins a parameter, \\ is a slash to some
            | %(?![0-9A-Fa-f]{2})
            | %(?i:[01][0-9a-f] | 2f | 5c | 7f)       # control characters and slashes in disguise
            | %(?i:2[de] | 3[0-9] | [46][1-9a-f] | [57][0-9a] | 5f | 7e)   # what needs no disguise
            | //
            | /\\.{1,2}(?:/|$)
            """, Pattern.COMMENTS);

    private static final Pattern BROKEN = Pattern.compile("[\\x00-\\x20\\x7f]|%(?![0-9A-Fa-f]{2})");

    private PlainAddress() {}

    static boolean isPlain(String uri) {
        var question = uri.indexOf('?');
        var path = question < 0 ? uri : uri.substring(0, question);
        return !NOT_PLAIN.matcher(path).find() && !BROKEN.matcher(uri).find();
    }
}
