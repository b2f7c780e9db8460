package it.comunitadipratiche.api.oai;

import java.util.Arrays;
import java.util.Optional;

/** How records are described. */
enum MetadataFormat {
    DUBLIN_CORE(
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    MODS("mods", "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd", "http://www.loc.gov/mods/v3");

    private final String prefix;
    private final String schema;
    private final String namespace;

    MetadataFormat(String prefix, String schema, String namespace) {
        this.prefix = prefix;
        this.schema = schema;
        this.namespace = namespace;
    }

    static Optional<MetadataFormat> of(String prefix) {
        return Arrays.stream(values())
                .filter(format -> format.prefix.equals(prefix))
                .findFirst();
    }

    String prefix() {
        return prefix;
    }

    String schema() {
        return schema;
    }

    String namespace() {
        return namespace;
    }

    void write(Described described, Xml xml) {
        switch (this) {
            case DUBLIN_CORE -> DublinCore.write(described, xml);
            case MODS -> Mods.write(described, xml);
        }
    }
}
