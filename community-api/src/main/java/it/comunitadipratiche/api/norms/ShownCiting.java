package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.norms.Citing;
import it.comunitadipratiche.core.norms.Snippet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A publication that cites a norm, and where. */
public record ShownCiting(Id id, String type, Locale locale, String title, String url, List<Place> places) {

    static ShownCiting of(Citing citing) {
        return new ShownCiting(
                citing.key().entry(),
                citing.type(),
                citing.key().locale(),
                citing.title(),
                citing.url(),
                citing.places().stream().map(Place::of).toList());
    }

    /**
     * A place where it does.
     *
     * @param passage none for the norm as a whole
     * @param field the path of the field, or what tells a file
     * @param file the name of the file
     * @param text the sentence
     * @param start where in the sentence the citation begins
     */
    public record Place(
            Optional<String> passage,
            String field,
            Optional<String> file,
            Optional<String> text,
            Optional<Integer> start,
            Optional<Integer> end,
            int times) {

        static Place of(Citing.Place place) {
            Optional<Snippet> snippet =
                    Optional.of(place.snippet()).filter(one -> !one.text().isEmpty());
            return new Place(
                    Optional.of(place.passage().code()).filter(code -> !code.isEmpty()),
                    place.place(),
                    place.label(),
                    snippet.map(Snippet::text),
                    snippet.map(Snippet::start),
                    snippet.map(Snippet::end),
                    place.times());
        }
    }
}
