package it.comunitadipratiche.core.library.bibliography;

import it.comunitadipratiche.core.kernel.PersonName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a reference together piece by piece; blank pieces are passed over. */
public final class ReferenceBuilder {
    private ReferenceKind kind = ReferenceKind.OTHER;
    private final List<PersonName> authors = new ArrayList<>();
    private final List<PersonName> editors = new ArrayList<>();
    private @Nullable PartialDate issued;
    private @Nullable PartialDate accessed;
    private final List<String> keywords = new ArrayList<>();
    private final Map<Variable, String> texts = new EnumMap<>(Variable.class);

    public ReferenceBuilder kind(ReferenceKind which) {
        kind = which;
        return this;
    }

    public ReferenceKind kind() {
        return kind;
    }

    public ReferenceBuilder author(PersonName name) {
        return add(authors, name);
    }

    public ReferenceBuilder editor(PersonName name) {
        return add(editors, name);
    }

    private ReferenceBuilder add(List<PersonName> names, PersonName name) {
        if (!name.family().isBlank()) {
            names.add(name);
        }
        return this;
    }

    public ReferenceBuilder issued(@Nullable PartialDate when) {
        issued = when;
        return this;
    }

    public Optional<PartialDate> issued() {
        return Optional.ofNullable(issued);
    }

    public ReferenceBuilder accessed(@Nullable PartialDate when) {
        accessed = when;
        return this;
    }

    public ReferenceBuilder keyword(String word) {
        if (!word.isBlank() && !keywords.contains(word.strip())) {
            keywords.add(word.strip());
        }
        return this;
    }

    /** Tells something, in place of what was told of it before. */
    public ReferenceBuilder text(Variable variable, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            texts.put(variable, value.strip());
        }
        return this;
    }

    public boolean has(Variable variable) {
        return texts.containsKey(variable);
    }

    /** Empty if nothing is told. */
    public String text(Variable variable) {
        return texts.getOrDefault(variable, "");
    }

    public ReferenceBuilder without(Variable variable) {
        texts.remove(variable);
        return this;
    }

    public boolean hasAuthors() {
        return !authors.isEmpty();
    }

    public Reference build() {
        return new Reference(
                kind, authors, editors, Optional.ofNullable(issued), Optional.ofNullable(accessed), keywords, texts);
    }
}
