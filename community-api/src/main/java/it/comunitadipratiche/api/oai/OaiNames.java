package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this catalogue and its records are called: {@code oai:<host of the site>:<id of the entry>}. */
@ApplicationScoped
class OaiNames {
    private static final String PATH = "/oai";
    private static final String IDENTIFIERS = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>@]+@([^\\s<>@.]+\\.)+[^\\s<>@.]+");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+");
    private static final String SAMPLE = "0ABCDEFGHJKMN";
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected OaiNames() {
        // for the CDI proxy
    }

    @Inject
    OaiNames(Settings settings) {
        this.settings = settings;
    }

    /** The address requests go to. */
    String base() {
        return settings.siteUrl() + PATH;
    }

    String of(Id entry) {
        return "oai:" + host() + ":" + entry;
    }

    /** The entry that an identifier is of, if it is one of ours. */
    Optional<Id> entry(String identifier) {
        String prefix = "oai:" + host() + ":";
        return identifier.startsWith(prefix) ? Id.tryParse(identifier.substring(prefix.length())) : Optional.empty();
    }

    /** Where people who harvest can write. */
    String email() {
        return settings.find("community.feedback-address")
                .or(() -> settings.find("community.mail.from"))
                .map(EMAIL::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElseGet(() -> "webmaster@" + (isDomain() ? host() : host() + ".localdomain"));
    }

    /** How identifiers are made, for a site with a name of its own in the network. */
    void describe(Xml xml) {
        if (isDomain()) {
            xml.begin("description")
                    .begin("oai-identifier")
                    .with("xmlns", IDENTIFIERS)
                    .with("xsi:schemaLocation", IDENTIFIERS + " " + IDENTIFIERS + ".xsd")
                    .element("scheme", "oai")
                    .element("repositoryIdentifier", host())
                    .element("delimiter", ":")
                    .element("sampleIdentifier", "oai:" + host() + ":" + SAMPLE)
                    .end()
                    .end();
        }
    }

    private boolean isDomain() {
        return DOMAIN.matcher(host()).matches();
    }

    private String host() {
        String host = URI.create(settings.siteUrl()).getHost();
        return host == null ? "localhost" : host;
    }
}
