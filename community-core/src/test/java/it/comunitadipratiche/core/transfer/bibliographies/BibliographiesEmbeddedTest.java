package it.comunitadipratiche.core.transfer.bibliographies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestDatabase;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.Variable;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportState;
import it.comunitadipratiche.core.transfer.Imports;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class BibliographiesEmbeddedTest {
    private static final int MANY = 10_000;
    private final Imports imports;
    private final Entries entries;
    private final Publications publications;
    private final MaterialReferences references;

    BibliographiesEmbeddedTest(
            Imports imports, Entries entries, Publications publications, MaterialReferences references) {
        this.imports = imports;
        this.entries = entries;
        this.publications = publications;
        this.references = references;
    }

    /** The way through a database is the same; as many as many lists have go it once. */
    @Test
    void givesBackTenThousandRecordsAsTheyWere(TestDatabase database) throws IOException {
        int many = database == TestDatabase.DERBY ? MANY : MANY / 10;
        String file = GeneratedRecords.file(many);
        long begin = System.nanoTime();
        ImportDetails first = run("ris", file, "{'publish':'true','source':'molti'}");
        long imported = System.nanoTime();
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new ImportCounts(many, 0, 0, 0, 0, 0));

        ImportDetails second = run("ris", file, "{'publish':'true','source':'molti'}");
        long repeated = System.nanoTime();
        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, many, 0, 0, 0));

        Map<String, Reference> wanted = new HashMap<>();
        Read.ris(file)
                .forEach(found -> wanted.put(title(found), found.reference().orElseThrow()));
        int compared = 0;
        for (RecordReader.Found found : Read.ris(export(BibliographyFormat.RIS))) {
            Reference before = wanted.get(title(found));
            if (before != null) {
                assertThat(comparable(found.reference().orElseThrow())).isEqualTo(comparable(before));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(many);
        System.out.printf(
                Locale.ROOT,
                "%d records: imported in %.1f s, again in %.1f s, exported and compared in %.1f s%n",
                many,
                (imported - begin) / 1e9,
                (repeated - imported) / 1e9,
                (System.nanoTime() - repeated) / 1e9);
    }

    private static String title(RecordReader.Found found) {
        return found.reference().orElseThrow().text(Variable.TITLE);
    }

    /** All but the key, and the address where the record had none: ours stands there. */
    private static Reference comparable(Reference reference) {
        Map<Variable, String> texts = new EnumMap<>(Variable.class);
        texts.putAll(reference.texts());
        texts.remove(Variable.ID);
        texts.computeIfPresent(Variable.DOI, (variable, doi) -> Doi.normal(doi).orElseThrow());
        texts.computeIfPresent(Variable.URL, (variable, url) -> url.contains("/materials/") ? null : url);
        return new Reference(
                reference.kind(),
                reference.authors(),
                reference.editors(),
                reference.issued(),
                texts.containsKey(Variable.URL) || reference.accessed().isPresent()
                        ? given(reference)
                        : Optional.empty(),
                reference.keywords(),
                texts);
    }

    private static Optional<PartialDate> given(Reference reference) {
        return reference.accessed().filter(day -> day.year() == 2024);
    }

    private String export(BibliographyFormat format) throws IOException {
        StringBuilder text = new StringBuilder();
        BibliographyFormat.Writing writing = format.to(text);
        Optional<String> cursor = Optional.empty();
        do {
            Page<ReadyDocument> page = publications.newest(Material.TYPE, Locale.ITALIAN, 100, cursor);
            for (ReadyDocument document : page.items()) {
                writing.add(references.of(document));
            }
            cursor = page.next().map(next -> next.encoded());
        } while (cursor.isPresent());
        writing.end();
        return text.toString();
    }

    @Test
    void doublesNoDoiWhetherInTheFileOrWrittenByHand() {
        Id id = entries.create(new EntryDraft(
                        Material.TYPE,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        json("{'title':{'it':'A mano'},'publication':{'doi':'https://doi.org/10.5555/Mano'}}")))
                .id();

        ImportDetails details = run("ris", """
            TY  - JOUR
            TI  - Dal file
            DO  - doi:10.5555/MANO
            ER  -
            TY  - JOUR
            TI  - Prima
            DO  - 10.5555/due
            ER  -
            TY  - JOUR
            TI  - Seconda
            DO  - https://dx.doi.org/10.5555/DUE
            ER  -
            """, "{}");

        assertThat(details.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 2, 0));
        List<ImportLine> report = report(details);
        assertThat(report.get(0).outcome()).isEqualTo(ImportOutcome.SKIPPED);
        assertThat(report.get(0).entry()).contains(id);
        assertThat(reasons(report.get(0)).get(0)).contains("a mano");
        assertThat(reasons(report.get(2)).get(0)).contains("10.5555/due", "numero 2");
        assertThat(entries.findByExternalId(Material.TYPE, "doi:10.5555/due")
                        .orElseThrow()
                        .fields()
                        .toString())
                .contains("Prima");
    }

    @Test
    void knowsARecordAgainByDoiKeyOrTitleYearAndAuthor() {
        String record = "TY  - BOOK\nID  - stesso\nTI  - Un'opera\nAU  - Rossi, Ugo\nPY  - 2001\n%sER  - \n";
        assertThat(run("ris", record.formatted(""), "{'source':'riconosce'}")
                        .counts()
                        .created())
                .isEqualTo(1);
        ImportDetails withDoi = run("ris", record.formatted("DO  - 10.5555/riconosce\n"), "{'source':'riconosce'}");
        assertThat(withDoi.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0));
        assertThat(run("ris", record.formatted("DO  - 10.5555/riconosce\n"), "{'source':'riconosce'}")
                        .counts())
                .isEqualTo(new ImportCounts(0, 0, 1, 0, 0, 0));

        String bare = "TY  - BOOK\nTI  - Senza chiave: un'Opera\nAU  - Rossi, Ugo\nPY  - 2001\nER  - \n";
        assertThat(run("ris", bare, "{}").counts().created()).isEqualTo(1);
        assertThat(run("bibtex", "@book{, title={SENZA CHIAVE un'opera}, author={Rossi, U.}, year=2001}", "{}")
                        .counts())
                .isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0));
        assertThat(run("ris", record.formatted("DO  - 10.5555/un-altro\n"), "{'source':'altra lista'}")
                        .counts()
                        .created())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatCataloguersAddedAndGivesWayToWhatTheyChanged() {
        String record = "TY  - RPRT\nID  - lavorata\nTI  - Un rapporto\nPY  - 2010\nAB  - %s\nER  - \n";
        run("ris", record.formatted("Uno."), "{}");
        EntryDetails entry =
                entries.findByExternalId(Material.TYPE, "key:lavorata").orElseThrow();
        JsonObject changed = Json.createObjectBuilder(entry.fields())
                .add("instrument", "CO_DESIGN")
                .build();
        entries.save(entry.id(), EntryChange.of(changed), entry.version());

        assertThat(run("ris", record.formatted("Due."), "{}").counts().kept()).isEqualTo(1);
        assertThat(run("ris", record.formatted("Due."), "{'overwrite':true}")
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(entries.get(entry.id()).fields().toString()).contains("Due.", "CO_DESIGN", "2010-01-01", "YEAR");
    }

    @Test
    void tellsWhatItCouldNotTake() {
        ImportDetails details = run("bibtex", """
            @hologram{strano, title={Strano}, year=2030, doi={niente}, url={ftp://x}, language={Klingon}, nota={x}}
            @book{rotto, title={Rotto
            @book{senza, year=2020}
            @book{buono, title={Buono}, abstract={%s}}
            """.formatted("parola ".repeat(600)), "{'source':'dice'}");

        assertThat(details.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 2));
        List<ImportLine> report = report(details);
        assertThat(reasons(report.get(0)))
                .anyMatch(text -> text.contains("@hologram"))
                .anyMatch(text -> text.contains("2030"))
                .anyMatch(text -> text.contains("non è un DOI"))
                .anyMatch(text -> text.contains("klingon"))
                .anyMatch(text -> text.contains("Non conservato: nota"));
        assertThat(reasons(report.get(1)).get(0)).contains("riga 2");
        assertThat(reasons(report.get(2)).get(0)).contains("non ha un titolo");
        assertThat(reasons(report.get(3)).get(0)).contains("abstract", "3000");
    }

    @Test
    void refusesWhatIsNoBibliographyAndUnknownOptions() {
        assertThat(run("ris", "PK\u0003\u0004 niente", "{}").state()).isEqualTo(ImportState.FAILED);
        assertThat(run("bibtex", "niente", "{}").problem().orElseThrow().in(Locale.ITALIAN))
                .contains("BibTeX");
        assertThat(run("csl-json", "{", "{}").counts().refused()).isEqualTo(1);
        assertThatThrownBy(() -> run("ris", "x", "{'licence':'MIA','colore':'x','publish':'forse'}"))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.gaps())
                        .extracting(gap -> gap.pointer())
                        .containsExactlyInAnyOrder("options/licence", "options/colore", "options/publish"));
    }

    @Test
    void knowsItsOwnExportsAgain() throws IOException {
        run("ris", """
            TY  - ELEC
            ID  - propria
            TI  - Pagina propria
            AB  - x
            LA  - it
            PY  - 2020
            UR  - https://www.example.org/propria
            ER  -
            """, "{'publish':true,'source':'propri'}");
        EntryDetails entry =
                entries.findByExternalId(Material.TYPE, "key:propri:propria").orElseThrow();
        ReadyDocument document = publications.read(Material.TYPE, entry.id().toString(), Optional.empty());
        String export = BibliographyFormat.BIBTEX.of(references.of(document));

        ImportDetails again = run("bibtex", export, "{}");

        assertThat(again.counts().created()).isZero();
        assertThat(report(again).get(0).entry()).contains(entry.id());
    }

    private List<ImportLine> report(ImportDetails details) {
        return new ArrayList<>(imports.report(details.id(), Optional.empty(), Optional.empty(), 100)
                .items());
    }

    private static List<String> reasons(ImportLine line) {
        return line.reasons().stream()
                .map(gap -> gap.message().in(Locale.ITALIAN))
                .toList();
    }

    private ImportDetails run(String kind, String file, String options) {
        ImportDetails details =
                imports.start(kind, "elenco", new ByteArrayInputStream(file.getBytes(UTF_8)), json(options));
        imports.drain();
        return imports.get(details.id());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
