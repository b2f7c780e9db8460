package it.comunitadipratiche.api.transfer;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.core.idempotency.Answer;
import it.comunitadipratiche.core.idempotency.KeyReusedException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Begins imports. A file cannot be compared before it is read, so a repeated request is taken, and let go again. */
@ApplicationScoped
class ImportStart {
    private Imports imports;
    private Once once;

    @SuppressWarnings("NullAway.Init")
    protected ImportStart() {
        // for the CDI proxy
    }

    @Inject
    ImportStart(Imports imports, Once once) {
        this.imports = imports;
        this.once = once;
    }

    Response begin(String kind, String name, InputStream file, JsonObject options, HttpServletRequest request) {
        DigestInputStream read = new DigestInputStream(file, sha256());
        ImportDetails begun = imports.start(kind, name, read, options);
        String fingerprint = HexFormat.of().formatHex(read.getMessageDigest().digest());
        String location = "/api/v1/imports/" + begun.id();
        Response answer;
        try {
            answer = once.create(
                    request,
                    fingerprint,
                    () -> new Answer(
                            202,
                            Map.of("Location", location),
                            new String(Answers.json(begun), StandardCharsets.UTF_8)));
        } catch (KeyReusedException e) {
            imports.cancel(begun.id());
            throw e;
        }
        if (!answer.getHeaderString("Location").endsWith(location)) {
            cancel(begun.id());
        }
        return answer;
    }

    private void cancel(Id id) {
        if (!imports.get(id).state().isOver()) {
            imports.cancel(id);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
