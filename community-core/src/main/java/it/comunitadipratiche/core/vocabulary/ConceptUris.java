package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The URIs of schemes and concepts that are made here: below {@code community.vocabulary.base-uri}, or else
 * {@code /vocabularies} of {@code community.site-url}; URNs while neither is set. A URI once given stays.
 */
@ApplicationScoped
class ConceptUris {
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected ConceptUris() {
        // for the CDI proxy
    }

    @Inject
    ConceptUris(Settings settings) {
        this.settings = settings;
    }

    String scheme(String name) {
        return settings.find("community.vocabulary.base-uri")
                .or(() -> settings.find("community.site-url").map(site -> withoutSlash(site) + "/vocabularies"))
                .map(base -> withoutSlash(base) + "/" + name)
                .orElse("urn:community:vocabulary:" + name);
    }

    String concept(String schemeUri, String code) {
        String separator = schemeUri.startsWith("urn:") ? ":" : "/";
        return withoutSlash(schemeUri) + separator + part(code);
    }

    /** A code as it stands in URIs. */
    static String part(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String withoutSlash(String uri) {
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
