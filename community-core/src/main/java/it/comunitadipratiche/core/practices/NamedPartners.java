package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.plugin.MailAddress;
import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The organizations of the network that a published practice names as its partners. */
@ApplicationScoped
class NamedPartners {
    private static final String ORGANIZATION = "organization";
    private final Map<String, MailAddress> addresses = new LinkedHashMap<>();
    private Publications publications;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected NamedPartners() {
        // for the CDI proxy
    }

    @Inject
    NamedPartners(
            Publications publications, Locales locales, @Any Instance<MailAddress> addresses, PluginBeans plugins) {
        this.publications = publications;
        this.locales = locales;
        plugins.each(addresses, (address, takesPart) -> this.addresses.putIfAbsent(address.type(), address));
    }

    /** A published practice, in a language it is published in. */
    record Shown(PublicationKey key, String title, String url, Practice practice) {

        static Shown of(StoredPublication stored) {
            Locale locale = stored.key().locale();
            return new Shown(
                    stored.key(),
                    stored.document().getString("title", ""),
                    stored.document().getString("url"),
                    TypedContent.fromDocument(stored.document().toString(), locale, Practice.class));
        }

        /** The organizations it names, each once. */
        List<Id> organizations() {
            return partners().stream()
                    .flatMap(partner -> Optional.ofNullable(partner.organization()).stream())
                    .distinct()
                    .toList();
        }

        /** What an organization is said to do, empty if that is not told. */
        String role(Id organization) {
            return partners().stream()
                    .filter(partner -> organization.equals(partner.organization()))
                    .flatMap(partner -> Optional.ofNullable(partner.role()).stream())
                    .map(role -> role.best(key.locale()))
                    .findFirst()
                    .orElse("");
        }

        private List<Practice.Partner> partners() {
            List<Practice.Partner> partners = practice.partners();
            return partners == null ? List.of() : partners;
        }
    }

    /** A practice, in the first language it is published in, whoever may read it; nothing if it is not public. */
    Optional<Shown> of(Id practice) {
        return live(practice).map(Shown::of);
    }

    /** The name of an organization, empty if it is not public. */
    String name(Id organization) {
        return live(organization)
                .map(stored -> stored.document().getString("title", ""))
                .orElse("");
    }

    /** Where an organization can be written to. */
    Optional<String> address(Id organization) {
        return live(organization).flatMap(stored -> Optional.ofNullable(addresses.get(ORGANIZATION))
                .flatMap(address -> address.of(stored.document().getJsonObject("fields"))));
    }

    private Optional<StoredPublication> live(Id entry) {
        List<PublicationKey> keys = new ArrayList<>();
        locales.supported().forEach(locale -> keys.add(new PublicationKey(entry, locale)));
        return publications.stored(keys).stream()
                .filter(stored -> !stored.withdrawn())
                .findFirst();
    }
}
