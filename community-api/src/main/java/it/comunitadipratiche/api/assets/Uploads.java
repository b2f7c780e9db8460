package it.comunitadipratiche.api.assets;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.idempotency.KeyReusedException;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Receives files from forms. */
@ApplicationScoped
class Uploads {
    private static final Set<String> TEXTS = Set.of("alt", "title", "credits", "licence");
    private static final int LONGEST_TEXT = 16_384;

    private Assets assets;
    private Callers callers;
    private Once once;

    @SuppressWarnings("NullAway.Init")
    protected Uploads() {
        // for the CDI proxy
    }

    @Inject
    Uploads(Assets assets, Callers callers, Once once) {
        this.assets = assets;
        this.callers = callers;
        this.once = once;
    }

    Response receive(InputStream body, HttpServletRequest request) throws IOException {
        MultipartReader parts = new MultipartReader(body, request.getContentType());
        Map<String, String> texts = new HashMap<>();
        for (Optional<MultipartReader.Part> next = parts.next(); next.isPresent(); next = parts.next()) {
            MultipartReader.Part part = next.get();
            if (part.name().equals("file")) {
                return keep(part, texts, request);
            }
            texts.put(part.name(), text(part));
        }
        throw new InvalidInputException("/file", "api.assets.file");
    }

    private static String text(MultipartReader.Part part) throws IOException {
        String language =
                part.name().contains(".") ? part.name().substring(0, part.name().indexOf('.')) : part.name();
        if (!TEXTS.contains(language)) {
            throw new InvalidInputException("/" + part.name(), "api.json.unknown");
        }
        byte[] bytes = part.content().readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw new InvalidInputException("/" + part.name(), "api.assets.text", LONGEST_TEXT);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * An upload cannot be compared before it is read, so a repeated one is received, found to be the same, and let go
     * again.
     */
    private Response keep(MultipartReader.Part file, Map<String, String> texts, HttpServletRequest request) {
        String name = file.fileName().filter(given -> !given.isBlank()).orElse("file");
        AssetDetails asset = assets.upload(file.content(), new AssetUpload(name, description(texts)));
        String location = "/api/v1/assets/" + asset.id();
        Response answer;
        try {
            answer = once.create(
                    request,
                    asset.sha256() + name + new java.util.TreeMap<>(texts),
                    () -> Once.created(location, ETags.of(asset.version()), asset));
        } catch (KeyReusedException e) {
            assets.delete(asset.id());
            throw e;
        }
        if (!answer.getHeaderString("Location").endsWith(location)) {
            assets.delete(asset.id());
        }
        return answer;
    }

    private AssetDescription description(Map<String, String> texts) {
        return new AssetDescription(
                localized("alt", texts),
                localized("title", texts),
                Optional.ofNullable(texts.get("credits")),
                Optional.ofNullable(texts.get("licence")));
    }

    /** {@code alt} in the caller's language, {@code alt.it} and {@code alt.en} in one of these. */
    private Optional<LocalizedText> localized(String name, Map<String, String> texts) {
        Map<String, String> values = texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(name + "."))
                .collect(Collectors.toMap(text -> text.getKey().substring(name.length() + 1), Map.Entry::getValue));
        String plain = texts.get(name);
        if (plain != null) {
            values.putIfAbsent(callers.current().locale().toLanguageTag(), plain);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(values));
    }
}
