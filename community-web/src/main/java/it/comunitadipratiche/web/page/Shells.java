package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what stands around pages. */
@ApplicationScoped
class Shells {
    /** What those may do who work in the console: one of it. */
    private static final List<String> WORK = List.of("content.read", "content.propose");

    private Menus menus;
    private Locales locales;
    private Settings settings;
    private Styles styles;
    private Landmarks landmarks;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Shells() {
        // for the CDI proxy
    }

    @Inject
    Shells(Menus menus, Locales locales, Settings settings, Styles styles, Landmarks landmarks, Callers callers) {
        this.menus = menus;
        this.locales = locales;
        this.settings = settings;
        this.styles = styles;
        this.landmarks = landmarks;
        this.callers = callers;
    }

    Shell around(Heading heading, Visit visit) {
        Texts texts = visit.texts();
        return new Shell(
                visit,
                texts,
                new Shell.Community(
                        settings.siteName(),
                        settings.text("community.site-claim", texts.of("site.claim")),
                        settings.text("community.feedback-address", "")),
                heading,
                origin() + visit.link(visit.path()).substring(visit.root().length()),
                visit.root() + styles.path(),
                menus.main(visit),
                languages(heading, visit),
                WORK.stream().anyMatch(callers.current()::can) ? Optional.of(visit.link("/console")) : Optional.empty(),
                landmarks.privacy(visit),
                landmarks.accessibility(visit));
    }

    /** Where a page exists in other languages: where it says, or at the same path below each of them. */
    private List<Shell.Language> languages(Heading heading, Visit visit) {
        List<Shell.Language> languages = new ArrayList<>();
        for (Locale locale : locales.supported()) {
            String tag = locale.toLanguageTag();
            String path = heading.languages().isEmpty()
                    ? (locale.equals(locales.standard()) ? "" : "/" + tag) + visit.path()
                    : heading.languages().get(tag);
            if (path != null) {
                languages.add(new Shell.Language(
                        tag,
                        locale.getDisplayLanguage(locale),
                        visit.root() + path + question(visit),
                        origin() + path,
                        locale.equals(visit.language())));
            }
        }
        return languages;
    }

    /** What the address asks for, without the place in a list, which another language does not know. */
    private static String question(Visit visit) {
        String asked = Stream.of(Objects.requireNonNullElse(visit.request().getQueryString(), "")
                        .split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("from="))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private String origin() {
        return settings.siteUrl();
    }
}
