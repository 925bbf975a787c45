package cn.xingji.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that begin alike, as one writes them: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address.
 *
 * @param base the first of them
 * @param prefix how many bits they have in common
 */
public record Network(InetAddress base, int prefix) {
    /** What one subscriber is given of IPv6; he may use any address of it. */
    private static final int ONE_SUBSCRIBER = 64;

    public Network {
        if (prefix < 0 || prefix > bits(base)) {
            throw new IllegalArgumentException("No network: " + base.getHostAddress() + "/" + prefix);
        }
        base = masked(base, prefix);
    }

    /** @throws IllegalArgumentException when it is neither an address nor a network */
    public static Network of(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        return new Network(address, slash < 0 ? bits(address) : Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whoever stands behind this address: of IPv6, all that he can call from. */
    static Network ofOneCaller(InetAddress address) {
        return new Network(address, address instanceof Inet6Address ? ONE_SUBSCRIBER : bits(address));
    }

    boolean contains(InetAddress address) {
        return bits(address) == bits(base) && masked(address, prefix).equals(base);
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static InetAddress masked(InetAddress address, int prefix) {
        var bytes = address.getAddress();
        for (var i = 0; i < bytes.length; i++) {
            var kept = Math.clamp(prefix - (long) i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
