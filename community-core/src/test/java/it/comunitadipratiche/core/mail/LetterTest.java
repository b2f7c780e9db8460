package it.comunitadipratiche.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private final Letters letters = new Letters(new Settings(Map.of("community.site-name", "Orti & Città")));

    @Test
    void isWrittenAsHtmlInWhichNothingIsMarkup() {
        String html = letters.html(Letter.of(Mails.letter("ada@example.org")));

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"it\">", "Orti &amp; Città", "Ciao, Ada &amp; &lt;Grace&gt;!", "Perché no?")
                .contains("href=\"https://comunita.example.org/invitation?token=abc&amp;x=1\"")
                .contains("Se non te lo aspettavi, ignoralo")
                .doesNotContain("<script", "<img", "<Grace>");
    }

    @Test
    void isWrittenAsTextWithTheAddressOnALineOfItsOwn() {
        String text = letters.text(Letter.of(Mails.letter("ada@example.org")));

        assertThat(text.lines().toList())
                .startsWith("Benvenuta", "", "Ciao, Ada & <Grace>!", "", "Perché no?", "", "Accetta l'invito:")
                .contains(Mails.ADDRESS)
                .last()
                .asString()
                .contains("Orti & Città");
    }

    @Test
    void leavesOutWhatItDoesNotHave() {
        MailMessage bare = new MailMessage(
                "ada@example.org",
                Locale.ENGLISH,
                new Message("Subject"),
                List.of(new Message("Text")),
                Optional.empty(),
                Optional.empty());

        assertThat(letters.html(Letter.of(bare))).doesNotContain("href", "border-top:1px");
        assertThat(letters.text(Letter.of(bare)).lines().toList()).startsWith("Subject", "", "Text", "", "-- ");
    }

    @Test
    void staysTheSameWhileItWaits() {
        Letter letter = Letter.of(Mails.letter("ada@example.org"));

        assertThat(Letter.read(letter.json())).isEqualTo(letter);
        assertThat(letter.toString()).doesNotContain("ada");
    }

    @Test
    void hasASubjectOfOneLine() {
        Letter letter = Letter.of(new MailMessage(
                "ada@example.org",
                Locale.ITALIAN,
                new Message("Uno\r\nBcc: tutti@example.org"),
                List.of(),
                Optional.empty(),
                Optional.empty()));

        assertThat(letter.subject()).isEqualTo("Uno Bcc: tutti@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@example.org\r\nBcc: tutti@example.org",
                "ada@example.org, tutti@example.org",
                "Ada <ada@example.org>",
                "a b@example.org"
            })
    void goesToNothingButAnAddress(String to) {
        assertThatThrownBy(() -> Letter.of(Mails.letter(to))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/invitation", "https://example.org/\nx", ""})
    void leadsToNothingButTheWeb(String address) {
        Message label = new Message("Vai");
        assertThatThrownBy(() -> new MailLink(label, address)).isInstanceOf(IllegalArgumentException.class);
    }
}
