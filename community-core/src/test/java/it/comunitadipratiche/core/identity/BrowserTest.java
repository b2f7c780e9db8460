package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge | Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 | Safari | macOS
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1 | Safari | iPhone
                    Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36 | Chrome | Android
                    """)
    void isToldInTwoWords(String userAgent, String name, String system) {
        assertThat(Browser.of(userAgent)).isEqualTo(new Browser(name, system));
    }

    @Test
    void isUnknownIfItSaysNothingWeKnow() {
        assertThat(Browser.of("x".repeat(100_000))).isEqualTo(new Browser("", ""));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.17, 192.0.2.…", "2001:db8:0:42::1, 2001:db8:0:…", "nowhere, ''", "'', ''"})
    void comesFromANetworkThatIsShownWithoutItsLastPart(String address, String shown) {
        assertThat(Network.shortened(address)).isEqualTo(shown);
    }
}
