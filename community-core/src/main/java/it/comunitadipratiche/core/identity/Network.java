package it.comunitadipratiche.core.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a network address belongs: what is left of it when one household cannot be told from its neighbours. */
final class Network {
    private static final Pattern IP4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
    private static final Pattern IP6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Network() {}

    /** The first bytes of an IPv6 address in hexadecimal; nothing if it is none. */
    static Optional<String> prefix(String address, int bytes) {
        if (!IP6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] all = InetAddress.getByName(address).getAddress();
            return Optional.of(HexFormat.of().formatHex(all, 0, Math.min(bytes, all.length)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** An address without its last part, to be shown: {@code 192.0.2.…}, {@code 2001:db8:0:…}; empty if it is none. */
    static String shortened(String address) {
        var ip4 = IP4.matcher(address);
        if (ip4.matches()) {
            return ip4.group(1) + ".…";
        }
        return prefix(address, 6)
                .filter(hex -> hex.length() == 12)
                .map(hex -> group(hex, 0) + ":" + group(hex, 4) + ":" + group(hex, 8) + ":…")
                .orElse("");
    }

    private static String group(String hex, int from) {
        return Integer.toHexString(Integer.parseInt(hex.substring(from, from + 4), 16));
    }
}
