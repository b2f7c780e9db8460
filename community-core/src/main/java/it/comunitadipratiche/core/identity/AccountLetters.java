package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.mail.MailLink;
import it.comunitadipratiche.core.mail.MailMessage;
import it.comunitadipratiche.core.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters about accounts, each in the language of its reader. */
@ApplicationScoped
class AccountLetters {
    private Mailer mailer;
    private Locales locales;
    private String community;
    private String site;

    @SuppressWarnings("NullAway.Init")
    protected AccountLetters() {
        // for the CDI proxy
    }

    @Inject
    AccountLetters(Mailer mailer, Locales locales, Settings settings) {
        this.mailer = mailer;
        this.locales = locales;
        this.community = settings.siteName();
        this.site = settings.siteUrl();
    }

    void invite(Invitation invitation, Ticket ticket) {
        mailer.send(new MailMessage(
                invitation.email(),
                invitation.locale(),
                new Message("identity.letter.invitation", community),
                List.of(
                        new Message("identity.letter.invitation.text", community),
                        new Message("identity.letter.invitation.days", Invitation.LIFE.toDays())),
                link("identity.letter.invitation.link", invitation.locale(), "/invitation", ticket),
                Optional.of(new Message("identity.letter.invitation.note"))));
    }

    void resetPassword(AccountDetails account, Ticket ticket) {
        mailer.send(new MailMessage(
                account.email(),
                account.locale(),
                new Message("identity.letter.password"),
                List.of(
                        greeting(account),
                        new Message("identity.letter.password.text", community),
                        new Message("identity.letter.password.once")),
                link("identity.letter.password.link", account.locale(), "/password/reset", ticket),
                Optional.of(new Message("identity.letter.password.note"))));
    }

    void confirmEmail(AccountDetails account, String email, Ticket ticket) {
        mailer.send(new MailMessage(
                email,
                account.locale(),
                new Message("identity.letter.email"),
                List.of(greeting(account), new Message("identity.letter.email.text", community)),
                link("identity.letter.email.link", account.locale(), "/me/email", ticket),
                Optional.of(new Message("identity.letter.email.note"))));
    }

    /** Tells the address an account has so far that another one is to take its place. */
    void noteEmail(AccountDetails account, String email) {
        mailer.send(new MailMessage(
                account.email(),
                account.locale(),
                new Message("identity.letter.email.old"),
                List.of(greeting(account), new Message("identity.letter.email.old.text", community, email)),
                Optional.empty(),
                Optional.of(new Message("identity.letter.email.old.note"))));
    }

    /** Tells that the password is another one now. */
    void tellPassword(AccountDetails account) {
        tell(
                account,
                new Message("identity.letter.changed.password"),
                new Message("identity.letter.changed.password.text", community));
    }

    /** Tells that from now on it takes a second factor to sign in. */
    void tellSecondFactorOn(AccountDetails account) {
        tell(
                account,
                new Message("identity.letter.changed.factor-on"),
                new Message("identity.letter.changed.factor-on.text", community));
    }

    /** Tells that from now on it takes no second factor to sign in. */
    void tellSecondFactorOff(AccountDetails account) {
        tell(
                account,
                new Message("identity.letter.changed.factor-off"),
                new Message("identity.letter.changed.factor-off.text", community));
    }

    private void tell(AccountDetails account, Message subject, Message text) {
        mailer.send(new MailMessage(
                account.email(),
                account.locale(),
                subject,
                List.of(greeting(account), text),
                Optional.of(new MailLink(
                        new Message("identity.letter.changed.link"), address(account.locale(), "/password/forgotten"))),
                Optional.of(new Message("identity.letter.changed.note"))));
    }

    private static Message greeting(AccountDetails account) {
        return new Message("identity.letter.greeting", account.displayName());
    }

    private Optional<MailLink> link(String label, Locale locale, String path, Ticket ticket) {
        return Optional.of(new MailLink(new Message(label), address(locale, path) + "?token=" + ticket.text()));
    }

    /** A page in a language. */
    private String address(Locale locale, String path) {
        return site + (locale.equals(locales.standard()) ? "" : "/" + locale.toLanguageTag()) + path;
    }
}
