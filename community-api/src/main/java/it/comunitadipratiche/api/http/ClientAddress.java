package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the peer, or what the trusted proxies before it say in {@code X-Forwarded-For}. IPv6
 * addresses count by their network of 64 bits, which is what one customer has.
 */
public final class ClientAddress {
    private final Set<String> trusted;

    ClientAddress(String trustedProxies) {
        trusted = Arrays.stream(trustedProxies.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As the configuration trusts proxies: those on this machine unless it says otherwise. */
    public static ClientAddress by(Settings settings) {
        return new ClientAddress(settings.text("community.trusted-proxies", "127.0.0.1,::1,0:0:0:0:0:0:0:1"));
    }

    /** The address to count by; nothing for a program on the machine itself, which is not counted. */
    @Nullable
    public String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!trusted.contains(peer)) {
            return isThisMachine(peer) ? null : network(peer);
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return isThisMachine(peer) ? null : network(peer);
        }
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !trusted.contains(hop)) {
                return network(hop);
            }
        }
        return network(peer);
    }

    private static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    private static String network(String address) {
        String bounded = address.length() > 64 ? address.substring(0, 64) : address;
        if (bounded.indexOf(':') < 0 || bounded.indexOf('.') >= 0) {
            return bounded;
        }
        String[] groups = bounded.split(":", -1);
        int shown = Math.min(4, groups.length);
        return String.join(":", Arrays.asList(groups).subList(0, shown)) + "::/64";
    }
}
