package it.comunitadipratiche.core.alerts;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.SignedLinks;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.mail.MailEnd;
import it.comunitadipratiche.core.mail.MailLink;
import it.comunitadipratiche.core.mail.MailMessage;
import it.comunitadipratiche.core.mail.MailShelf;
import it.comunitadipratiche.core.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters that tell what is new of saved searches. */
@ApplicationScoped
class AlertLetters {
    private Mailer mailer;
    private SignedLinks links;
    private ContentTypes types;
    private Locales locales;
    private String community;
    private String site;

    @SuppressWarnings("NullAway.Init")
    protected AlertLetters() {
        // for the CDI proxy
    }

    @Inject
    AlertLetters(Mailer mailer, SignedLinks links, ContentTypes types, Locales locales, Settings settings) {
        this.mailer = mailer;
        this.links = links;
        this.types = types;
        this.locales = locales;
        this.community = settings.siteName();
        this.site = settings.siteUrl();
    }

    void send(AccountDetails person, List<AlertRound.News> news) {
        if (!mailer.reaches(person.email())) {
            return;
        }
        Locale locale = person.locale();
        String end = links.sign(SavedSearches.END, person.id(), 0);
        mailer.send(new MailMessage(
                person.email(),
                locale,
                subject(news),
                List.of(new Message("alerts.letter.text", person.displayName(), community)),
                Optional.of(new MailLink(new Message("alerts.letter.link"), page("/me/searches", locale))),
                Optional.empty(),
                Optional.empty(),
                news.stream().map(one -> shelf(one, locale)).toList(),
                Optional.of(new MailEnd(
                        page("/alerts/end?token=" + end, locale), site + "/api/v1/saved-searches/end?token=" + end))));
    }

    private static Message subject(List<AlertRound.News> news) {
        int all = news.stream().mapToInt(one -> one.items().size()).sum();
        return news.size() == 1
                ? new Message(
                        all == 1 ? "alerts.letter.one" : "alerts.letter.some",
                        news.get(0).search().name(),
                        all)
                : new Message("alerts.letter.several", all);
    }

    private MailShelf shelf(AlertRound.News news, Locale locale) {
        String name = news.search().name();
        return new MailShelf(
                news.more()
                        ? new Message(
                                "alerts.letter.first",
                                name,
                                AlertRound.NAMED,
                                news.items().size())
                        : new Message("alerts.letter.all", name),
                news.items().stream()
                        .limit(AlertRound.NAMED)
                        .map(item -> line(item, locale))
                        .toList());
    }

    private MailShelf.Line line(ReadyDocument item, Locale locale) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(item.body()))) {
            JsonObject json = reader.readObject();
            return new MailShelf.Line(
                    json.getString("title", ""),
                    site + json.getString("url"),
                    types.get(item.type()).label().best(locale));
        }
    }

    private String page(String path, Locale locale) {
        return site + (locale.equals(locales.standard()) ? "" : "/" + locale.toLanguageTag()) + path;
    }
}
