package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The words of a page in its language, from the bundle {@code messages/web}, those of the console from {@code
 * messages/console}; and dates as people there write them.
 */
public record Texts(Locale language) {
    /** Where people live: what times without a zone mean. */
    public static final ZoneId HOME = ZoneId.of("Europe/Rome");

    private static final String CONSOLE = "console.";
    private static final long KILO = 1024;

    /** The text of a key. */
    public String of(String key, Object... arguments) {
        return new Message(key.startsWith(CONSOLE) ? key : "web." + key, arguments).in(language);
    }

    /** A text about a number of things: {@code key.one} for one, else {@code key.many}. */
    public String counted(String key, long number) {
        return of(number == 1 ? key + ".one" : key + ".many", number(number));
    }

    /** A number as people there write it. */
    public String number(long number) {
        return String.format(language, "%,d", number);
    }

    public String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(language).format(number);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(money.currency());
        return format.format(money.amount());
    }

    /** A number of bytes as people there say it. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return counted("page.bytes", bytes);
        }
        return bytes < KILO * KILO
                ? String.format(language, "%,d kB", bytes / KILO)
                : String.format(language, "%,.1f MB", bytes / (double) (KILO * KILO));
    }

    public String best(LocalizedText text) {
        return text.best(language);
    }

    /** The day of a moment, in Italy. */
    public String day(Instant moment) {
        return day(moment.atZone(HOME).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLanguage().equals("en") ? Locale.UK : language)
                .format(day);
    }

    /** A moment, in Italy. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.getLanguage().equals("en") ? Locale.UK : language)
                .format(moment.atZone(HOME));
    }

    /** The day of a moment for machines. */
    public String machineDay(Instant moment) {
        return moment.atZone(HOME).toLocalDate().toString();
    }

    public String tag() {
        return language.toLanguageTag();
    }
}
