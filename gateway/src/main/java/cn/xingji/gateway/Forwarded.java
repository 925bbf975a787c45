package cn.xingji.gateway;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one proxy says of the request that it took ({@code Forwarded}, RFC 7239).
 *
 * @param caller who sent it; empty where the proxy does not say, or says it in a way that names nobody
 * @param overTls whether it came encrypted
 */
record Forwarded(Optional<InetAddress> caller, boolean overTls) {
    private static final String PAIR = "([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([!#$%&'*+.^_`|~0-9A-Za-z-]+|\"[^\"\\\\]*\")";
    private static final Pattern ONE_PAIR = Pattern.compile("\\G;?" + PAIR);
    private static final Pattern ONE_PROXY =
            Pattern.compile("\\G[ \\t]*((?:" + PAIR + "(?:;" + PAIR + "){0,9})?)[ \\t]*(?:,|$)");
    /** An address, where it is IPv6 in brackets, and perhaps a port. */
    private static final Pattern NODE = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([0-9.]+))(?::\\w+)?");

    /** From the first proxy to the last; none at all where the header is no list of this kind. */
    static List<Forwarded> listed(String header) {
        var proxies = new ArrayList<Forwarded>();
        var matcher = ONE_PROXY.matcher(header);
        var end = 0;
        while (end < header.length() && matcher.find()) {
            end = matcher.end();
            if (!matcher.group(1).isEmpty()) {
                proxies.add(of(matcher.group(1)));
            }
        }
        return end == header.length() ? proxies : List.of();
    }

    private static Forwarded of(String pairs) {
        var caller = Optional.<InetAddress>empty();
        var overTls = false;
        var matcher = ONE_PAIR.matcher(pairs);
        while (matcher.find()) {
            var value = unquoted(matcher.group(2));
            switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "for" -> caller = address(value);
                case "proto" -> overTls = value.equalsIgnoreCase("https");
                default -> {}
            }
        }
        return new Forwarded(caller, overTls);
    }

    private static Optional<InetAddress> address(String node) {
        var matcher = NODE.matcher(node);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    InetAddress.ofLiteral(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2))));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }
}
