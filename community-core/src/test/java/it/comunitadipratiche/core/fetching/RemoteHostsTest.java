package it.comunitadipratiche.core.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteHostsTest {
    private final RemoteHosts hosts = RemoteHosts.of(
            "media.example.org, *.example.net intranet.example.it:8080=10.1.2.3,127.0.0.1:9000=127.0.0.1");

    @ParameterizedTest
    @CsvSource({
        "https://media.example.org/a.png, true",
        "http://MEDIA.example.org./a.png, true",
        "https://a.b.example.net/x, true",
        "https://example.net/x, false",
        "https://badexample.net/x, false",
        "https://media.example.org:8443/a.png, false",
        "http://intranet.example.it:8080/x, true",
        "http://intranet.example.it/x, false",
        "ftp://media.example.org/a.png, false",
        "file:///etc/passwd, false",
        "https://user@media.example.org/a.png, false",
        "https://media.example.org@evil.example.com/a.png, false",
        "/a.png, false"
    })
    void allowsOnlyTheHostsThatAreListed(String address, boolean allowed) {
        assertThat(hosts.allows(URI.create(address))).isEqualTo(allowed);
    }

    @Test
    void allowsNothingWithoutAList() {
        assertThat(RemoteHosts.of("").allows(URI.create("https://media.example.org/")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.1.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "ff02::1"
            })
    void knowsAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(RemoteHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111"})
    void knowsAddressesThatArePublic(String address) throws UnknownHostException {
        assertThat(RemoteHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void reachesAPrivateAddressOnlyForTheHostItIsListedWith() throws UnknownHostException {
        assertThat(hosts.resolve("127.0.0.1")).hasSize(1);
        assertThatThrownBy(() -> hosts.resolve("localhost")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> hosts.resolve("10.1.2.3")).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "017700000001", "[::1]"})
    void isNotFooledByOtherWaysToWriteAnAddress(String host) {
        assertThatThrownBy(() -> hosts.resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void refusesAListThatMakesNoSense() {
        assertThatThrownBy(() -> RemoteHosts.of("a.example.org=b.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host=address");
    }
}
