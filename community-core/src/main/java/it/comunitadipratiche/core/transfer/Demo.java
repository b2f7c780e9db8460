package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.identity.Setup;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.vocabulary.VocabularyFiles;
import it.comunitadipratiche.core.vocabulary.VocabularyImportOptions;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small fictional community to look around in: with {@code community.demo} set, an empty installation is given its
 * accounts, themes, territories, articles, organizations, practices, materials with their files, pages and questions at
 * start. Not for an installation anybody else can reach: its passwords are known.
 */
@ApplicationScoped
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String PASSWORD = "benvenuti-in-valle-aperta";
    private static final Map<String, Role> PEOPLE = people();
    private static final List<String> FILES =
            List.of("avviso-sollievo.txt", "schema-di-convenzione.rtf", "guida-al-tavolo.txt", "dopo-il-tavolo.txt");

    private final Settings settings;
    private final Setup setup;
    private final Callers callers;
    private final Accounts accounts;
    private final VocabularyFiles vocabularies;
    private final TerritoryFiles territories;
    private final Assets assets;
    private final Imports imports;

    @Inject
    Demo(
            Settings settings,
            Setup setup,
            Callers callers,
            Accounts accounts,
            VocabularyFiles vocabularies,
            TerritoryFiles territories,
            Assets assets,
            Imports imports) {
        this.settings = settings;
        this.setup = setup;
        this.callers = callers;
        this.accounts = accounts;
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.assets = assets;
        this.imports = imports;
    }

    void settle(@Observes @Priority(Interceptor.Priority.APPLICATION) PlatformStarted started) {
        if (!settings.flag("community.demo")) {
            return;
        }
        if (setup.isOpen()) {
            callers.run(Caller.system(), this::settle);
        }
        PEOPLE.forEach((email, role) -> LOG.info("Demo login: {} / {} ({})", email, PASSWORD, role));
    }

    private void settle() {
        PEOPLE.forEach((email, role) -> accounts.create(new NewAccount(
                new AccountProfile(email, name(role), Locale.ITALIAN), Set.of(role), Optional.of(PASSWORD))));
        try (InputStream themes = open("themes.ttl");
                InputStream places = open("territories.csv");
                InputStream entries = open("community.ndjson")) {
            vocabularies.read(themes, VocabularyFormat.TURTLE, VocabularyImportOptions.NONE);
            territories.read(places);
            String lines = withFiles(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            imports.start(
                    "ndjson",
                    "community.ndjson",
                    new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                    JsonValue.EMPTY_JSON_OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines with the ids of the files that they name. */
    private String withFiles(String lines) throws IOException {
        String result = lines;
        for (String name : FILES) {
            try (InputStream file = open("files/" + name)) {
                result = result.replace(
                        "file:" + name,
                        assets.upload(file, AssetUpload.named(name)).id().toString());
            }
        }
        return result;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + name));
    }

    private static String name(Role role) {
        return switch (role) {
            case ADMIN -> "Ines Amministra";
            case STAFF_CONTENT -> "Remo Redazione";
            case STAFF_MEMBERSHIP -> "Sara Segreteria";
            case EDITOR -> "Aldo Autore";
            case EXPERT -> "Elsa Esperta";
            case MEMBER -> "Mara Membro";
        };
    }

    private static Map<String, Role> people() {
        Map<String, Role> people = new LinkedHashMap<>();
        people.put("admin@valleaperta.example", Role.ADMIN);
        people.put("redazione@valleaperta.example", Role.STAFF_CONTENT);
        people.put("segreteria@valleaperta.example", Role.STAFF_MEMBERSHIP);
        people.put("autore@valleaperta.example", Role.EDITOR);
        people.put("esperta@valleaperta.example", Role.EXPERT);
        people.put("membro@valleaperta.example", Role.MEMBER);
        return people;
    }
}
