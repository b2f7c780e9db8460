package it.comunitadipratiche.core.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that files may be fetched from: {@code media.example.org, *.example.net, intranet.example.it:8080=10.1.2.3}.
 *
 * <p>A host is reached at its public addresses only, on the usual ports; one that is listed with a port or an address
 * may be reached there too.
 */
public final class RemoteHosts {
    /** How the refusal to resolve a host at addresses that are not public ends. */
    public static final String NOT_PUBLIC = " is not public";

    private final List<Rule> rules;

    private RemoteHosts(List<Rule> rules) {
        this.rules = rules;
    }

    /** Reads the list. */
    public static RemoteHosts of(String setting) {
        return new RemoteHosts(Stream.of(setting.split("[,\\s]+", -1))
                .filter(text -> !text.isEmpty())
                .map(Rule::of)
                .toList());
    }

    /** Whether files may be fetched from an address at all. */
    public boolean allows(URI address) {
        return isOfTheWeb(address) && isListed(address);
    }

    /** Whether one may look at what is at an address: any host on the usual ports, and those listed with another. */
    public boolean letsLookAt(URI address) {
        return isOfTheWeb(address)
                && !hostOf(address).isEmpty()
                && (Rule.isUsual(address.getPort()) || isListed(address));
    }

    private static boolean isOfTheWeb(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return web && address.getUserInfo() == null;
    }

    private boolean isListed(URI address) {
        return rules.stream().anyMatch(rule -> rule.covers(hostOf(address), address.getPort()));
    }

    public static String hostOf(URI address) {
        String host = address.getHost();
        return host == null ? "" : bare(host);
    }

    private static String bare(String host) {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }

    /**
     * The addresses of a host that may be connected to.
     *
     * @throws UnknownHostException if it has none, or has one that may not be
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        String name = bare(host);
        List<InetAddress> addresses = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(name)) {
            if (!isPublic(address) && rules.stream().noneMatch(rule -> rule.grants(name, address))) {
                throw new UnknownHostException("The address of " + name + NOT_PUBLIC);
            }
            addresses.add(address);
        }
        return addresses;
    }

    /** Resolves names to the addresses that may be connected to, and to no others. */
    public DnsResolver resolver() {
        return new CheckedAddresses(this);
    }

    private record CheckedAddresses(RemoteHosts hosts) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return hosts.resolve(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Whether an address belongs to the public Internet: not to this machine, a private network or a special range. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean measured = first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100));
        boolean documented = first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && !carrier && !special && !relay && !measured && !documented;
    }

    /** Only 2000::/3, without what tunnels to IPv4 addresses (6to4, Teredo) and examples. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean teredo = first == 0x2001 && second < 0x0200;
        boolean documented = first == 0x2001 && second == 0x0db8;
        return first >= 0x2000 && first < 0x4000 && first != 0x2002 && !teredo && !documented;
    }

    private record Rule(String host, int port, Optional<InetAddress> address) {

        static Rule of(String text) {
            int equals = text.indexOf('=');
            String place = equals < 0 ? text : text.substring(0, equals);
            int colon = place.lastIndexOf(':');
            boolean hasPort = colon > 0 && place.substring(colon + 1).matches("[0-9]{1,5}");
            int port = hasPort ? Integer.parseInt(place.substring(colon + 1)) : -1;
            String host = bare(hasPort ? place.substring(0, colon) : place);
            return new Rule(host, port, Optional.ofNullable(equals < 0 ? null : literal(text.substring(equals + 1))));
        }

        private static @Nullable InetAddress literal(String text) {
            if (!text.matches("[0-9.]+|[0-9a-fA-F:.]+")) {
                throw new IllegalArgumentException(text + " is not an address; write host=address");
            }
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text + " is not an address", e);
            }
        }

        boolean covers(String name, int wantedPort) {
            return isFor(name) && (port == -1 ? isUsual(wantedPort) : port == wantedPort);
        }

        static boolean isUsual(int wantedPort) {
            return wantedPort == -1 || wantedPort == 80 || wantedPort == 443;
        }

        boolean grants(String name, InetAddress wanted) {
            return isFor(name) && address.filter(wanted::equals).isPresent();
        }

        private boolean isFor(String name) {
            return host.startsWith("*.") ? name.endsWith(host.substring(1)) : name.equals(host);
        }
    }
}
