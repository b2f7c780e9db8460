package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.oai.OaiException.Code;
import it.comunitadipratiche.core.harvest.Harvest;
import it.comunitadipratiche.core.harvest.HarvestPage;
import it.comunitadipratiche.core.harvest.HarvestQuery;
import it.comunitadipratiche.core.harvest.HarvestedRecord;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers requests: with what was asked for, or with what is wrong with it. A part of a list is all that is ever held. */
@ApplicationScoped
class Answering {
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final int USUAL = 100;
    private Harvest harvest;
    private OaiSets sets;
    private Describing describing;
    private OaiNames names;
    private Settings settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Answering() {
        // for the CDI proxy
    }

    @Inject
    Answering(Harvest harvest, OaiSets sets, Describing describing, OaiNames names, Settings settings, Clock clock) {
        this.harvest = harvest;
        this.sets = sets;
        this.describing = describing;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param query the arguments as they stand in an address */
    byte[] answer(String query) {
        Arguments arguments = null;
        try {
            arguments = Arguments.read(query);
            return answered(arguments);
        } catch (OaiException problem) {
            return refused(problem.code().doubtsArguments() ? null : arguments, problem);
        }
    }

    private byte[] answered(Arguments arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = begun(out, arguments);
        xml.begin(arguments.verb().word());
        switch (arguments.verb()) {
            case IDENTIFY -> identify(xml);
            case LIST_METADATA_FORMATS -> formats(arguments, xml);
            case LIST_SETS -> sets(arguments, xml);
            case GET_RECORD -> one(arguments, xml);
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(arguments, xml);
        }
        xml.end();
        xml.close();
        return out.toByteArray();
    }

    private byte[] refused(@Nullable Arguments arguments, OaiException problem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = begun(out, arguments);
        xml.begin("error")
                .with("code", problem.code().word())
                .text(problem.text())
                .end();
        xml.close();
        return out.toByteArray();
    }

    /** @param arguments what is told back; nothing if it means nothing */
    private Xml begun(ByteArrayOutputStream out, @Nullable Arguments arguments) {
        Xml xml = Xml.to(out);
        xml.begin("OAI-PMH")
                .with("xmlns", NAMESPACE)
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with("xsi:schemaLocation", NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
                .element(
                        "responseDate",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.begin("request");
        if (arguments != null) {
            xml.with("verb", arguments.verb().word());
            new TreeMap<>(arguments.values()).forEach(xml::with);
        }
        return xml.text(names.base()).end();
    }

    private void identify(Xml xml) {
        xml.element("repositoryName", settings.siteName())
                .element("baseURL", names.base())
                .element("protocolVersion", "2.0")
                .element("adminEmail", names.email())
                .element("earliestDatestamp", harvest.earliest().toString())
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        names.describe(xml);
    }

    private void formats(Arguments arguments, Xml xml) {
        arguments.find(Arguments.IDENTIFIER).ifPresent(this::existing);
        for (MetadataFormat format : MetadataFormat.values()) {
            xml.begin("metadataFormat")
                    .element("metadataPrefix", format.prefix())
                    .element("schema", format.schema())
                    .element("metadataNamespace", format.namespace())
                    .end();
        }
    }

    private void sets(Arguments arguments, Xml xml) {
        if (arguments.find(Arguments.TOKEN).isPresent()) {
            throw new OaiException(Code.BAD_RESUMPTION_TOKEN, "The list of sets is given whole");
        }
        sets.all().forEach(set -> xml.begin("set")
                .element("setSpec", set.spec())
                .element("setName", set.name())
                .end());
    }

    private void one(Arguments arguments, Xml xml) {
        MetadataFormat format = format(arguments.get(Arguments.PREFIX));
        record(existing(arguments.get(Arguments.IDENTIFIER)), format, xml);
    }

    private HarvestedRecord existing(String identifier) {
        return names.entry(identifier)
                .flatMap(harvest::record)
                .orElseThrow(() -> new OaiException(Code.ID_DOES_NOT_EXIST, "There is no record of this identifier"));
    }

    private static MetadataFormat format(String prefix) {
        return MetadataFormat.of(prefix)
                .orElseThrow(() -> new OaiException(
                        Code.CANNOT_DISSEMINATE_FORMAT,
                        "There are no records in this format; see ListMetadataFormats"));
    }

    private void list(Arguments arguments, Xml xml) {
        Verb verb = arguments.verb();
        Optional<Token> token = arguments.find(Arguments.TOKEN).map(text -> Token.read(text, verb, names.base()));
        Token now = token.orElseGet(() -> new Token(
                verb,
                arguments.get(Arguments.PREFIX),
                arguments.find(Arguments.FROM),
                arguments.find(Arguments.UNTIL),
                arguments.find(Arguments.SET),
                Long.MIN_VALUE,
                0));
        MetadataFormat format = format(now.prefix());
        Moments moments = Moments.of(now.from(), now.until());
        HarvestQuery wanted = now.set()
                .map(spec -> sets.query(spec).orElseThrow(Answering::nothing))
                .orElse(HarvestQuery.ALL)
                .between(moments.from(), moments.until());
        int limit = Math.toIntExact(settings.number("community.harvest.page", USUAL));
        HarvestPage page = verb == Verb.LIST_RECORDS
                ? harvest.records(now.place(), wanted, limit)
                : harvest.headers(now.place(), wanted, limit);
        if (page.records().isEmpty()) {
            throw nothing();
        }
        page.records().forEach(one -> {
            if (verb == Verb.LIST_RECORDS) {
                record(one, format, xml);
            } else {
                header(one, xml);
            }
        });
        token(now, page, token.isPresent(), xml);
    }

    /** After a part of a list there is the token to go on with; after the last of several an empty one. */
    private void token(Token now, HarvestPage page, boolean isLater, Xml xml) {
        if (!page.more() && !isLater) {
            return;
        }
        xml.begin("resumptionToken").with("cursor", Long.toString(now.given()));
        if (page.more()) {
            List<HarvestedRecord> given = page.records();
            xml.text(new Token(
                            now.verb(),
                            now.prefix(),
                            now.from(),
                            now.until(),
                            now.set(),
                            given.get(given.size() - 1).place(),
                            now.given() + given.size())
                    .written(names.base()));
        }
        xml.end();
    }

    private void record(HarvestedRecord one, MetadataFormat format, Xml xml) {
        xml.begin("record");
        header(one, xml);
        if (!one.deleted()) {
            xml.begin("metadata");
            format.write(describing.describe(one), xml);
            xml.end();
        }
        xml.end();
    }

    private void header(HarvestedRecord one, Xml xml) {
        xml.begin("header");
        if (one.deleted()) {
            xml.with("status", "deleted");
        }
        xml.element("identifier", names.of(one.entry()))
                .element("datestamp", one.stampedAt().toString());
        sets.of(one).forEach(spec -> xml.element("setSpec", spec));
        xml.end();
    }

    private static OaiException nothing() {
        return new OaiException(Code.NO_RECORDS_MATCH, "There are no records like that");
    }
}
