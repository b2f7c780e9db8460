package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the mail server.
 *
 * @param from the address letters come from
 */
record SmtpSettings(String host, int port, String user, String password, String from, Tls tls) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final String PATIENCE = "20000";

    /** Whether letters are encrypted on their way to the server. */
    enum Tls {
        /** If the server can. */
        START,
        /** Or they are not sent. */
        REQUIRED,
        NONE
    }

    /** Those of the server that is set; nothing if none is. */
    static Optional<SmtpSettings> of(Settings settings) {
        return settings.find("community.mail.host")
                .map(host -> new SmtpSettings(
                        host,
                        Math.toIntExact(settings.number("community.mail.port", SUBMISSION)),
                        settings.text("community.mail.user", ""),
                        settings.text("community.mail.password", ""),
                        settings.text("community.mail.from", "noreply@" + siteHost(settings)),
                        Tls.valueOf(
                                settings.text("community.mail.tls", "required").toUpperCase(Locale.ROOT))));
    }

    boolean hasUser() {
        return !user.isEmpty();
    }

    Properties properties() {
        boolean fromTheStart = tls != Tls.NONE && port == SUBMISSION_OVER_TLS;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.auth", String.valueOf(hasUser()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(fromTheStart));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls != Tls.NONE && !fromTheStart));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.REQUIRED && !fromTheStart));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        return properties;
    }

    private static String siteHost(Settings settings) {
        String host = URI.create(settings.text("community.site-url", "http://localhost"))
                .getHost();
        return host == null ? "localhost" : host;
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
