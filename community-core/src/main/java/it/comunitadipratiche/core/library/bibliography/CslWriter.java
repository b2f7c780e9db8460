package it.comunitadipratiche.core.library.bibliography;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.PersonName;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;

/** CSL-JSON: what programs that format citations read. */
final class CslWriter implements BibliographyWriter {

    @Override
    public void begin(Appendable out) throws IOException {
        out.append('[');
    }

    @Override
    public void between(Appendable out) throws IOException {
        out.append(",\n");
    }

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        out.append(json(reference).toString());
    }

    @Override
    public void end(Appendable out) throws IOException {
        out.append("]\n");
    }

    static JsonObject json(Reference reference) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        json.add(Variable.ID.csl(), reference.text(Variable.ID));
        json.add("type", reference.kind().csl());
        for (Variable variable : Variable.values()) {
            if (variable != Variable.ID && reference.has(variable)) {
                json.add(variable.csl(), reference.text(variable));
            }
        }
        names("author", reference.authors(), json);
        names("editor", reference.editors(), json);
        reference.issued().ifPresent(issued -> json.add("issued", date(issued)));
        reference.accessed().ifPresent(accessed -> json.add("accessed", date(accessed)));
        if (!reference.keywords().isEmpty()) {
            json.add("keyword", String.join(", ", reference.keywords()));
        }
        return json.build();
    }

    private static void names(String name, List<PersonName> people, JsonObjectBuilder json) {
        if (people.isEmpty()) {
            return;
        }
        JsonArrayBuilder names = JSON.createArrayBuilder();
        for (PersonName person : people) {
            JsonObjectBuilder one = JSON.createObjectBuilder();
            if (person.isWhole()) {
                one.add("literal", person.family());
            } else {
                one.add("family", person.family()).add("given", person.given());
                if (!person.suffix().isEmpty()) {
                    one.add("suffix", person.suffix());
                }
            }
            names.add(one);
        }
        json.add(name, names);
    }

    private static JsonObject date(PartialDate date) {
        JsonArrayBuilder parts = JSON.createArrayBuilder().add(date.year());
        if (date.month() > 0) {
            parts.add(date.month());
        }
        if (date.day() > 0) {
            parts.add(date.day());
        }
        return JSON.createObjectBuilder()
                .add("date-parts", JSON.createArrayBuilder().add(parts))
                .build();
    }
}
