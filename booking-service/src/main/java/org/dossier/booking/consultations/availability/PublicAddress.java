package org.dossier.booking.consultations.availability;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address belongs to the public internet (A28, R16). Of IPv6 only what IANA gives out for global unicast
 * counts, less the ranges in it that carry or stand for something else: so forms that hold an IPv4 address (mapped,
 * compatible, NAT64, 6to4, Teredo), unique local, link-local and multicast addresses all fall away.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 special-purpose registry</a>
 */
final class PublicAddress {
    private static final List<Range> CLOSED = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 3),
            range("2001::", 23),
            range("2001:db8::", 32),
            range("2002::", 16),
            range("3fff::", 20));
    private static final Range GLOBAL_UNICAST = range("2000::", 3);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST.holds(address))
                && CLOSED.stream().noneMatch(range -> range.holds(address));
    }

    private static Range range(String first, int prefix) {
        return new Range(InetAddress.ofLiteral(first).getAddress(), prefix);
    }

    private record Range(byte[] first, int prefix) {
        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            var rest = first.length * 8 - prefix;
            return bytes.length == first.length
                    && new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, first).shiftRight(rest));
        }
    }
}
