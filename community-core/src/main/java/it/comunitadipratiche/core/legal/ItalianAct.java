package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An act of the Italian state, a region, an autonomous province or an independent authority, named by URN:NIR.
 *
 * <p>A URN:NIR names the day of the act: {@code urn:nir:stato:legge:1990-08-07;241}. Where only the year is known it is
 * {@code urn:nir:stato:legge:1990;241}, which Normattiva resolves too, as a number is given once a year. A passage follows
 * as {@code ~art16bis-com3-letb}: Latin numerals without a hyphen before them; Normattiva knows articles but nothing
 * smaller, so that links to it end there.
 *
 * @param authority who made it, such as {@code stato} or {@code regione.toscana}
 * @param day without it only the year is known
 * @param number empty for acts that are named by their day alone
 * @param annex the part of the act that is meant, such as {@code 2} for the civil code in the decree that brought it
 */
public record ItalianAct(
        ActType type,
        String authority,
        int year,
        Optional<LocalDate> day,
        Optional<String> number,
        Optional<String> annex)
        implements LegalSource {
    private static final String NORMATTIVA = "https://www.normattiva.it/uri-res/N2Ls?";
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    static ItalianAct of(ActType type, LocalDate day, String number) {
        return new ItalianAct(
                type, type.authority(), day.getYear(), Optional.of(day), Optional.of(number), Optional.empty());
    }

    /** {@code urn:nir:stato:decreto.legislativo:2017-07-03;117~art55}. */
    @Override
    public String identifier(Passage passage) {
        return urn() + passage.urn();
    }

    /** As it was in force on a day: {@code …;117~art55!vig=2021-03-31}. */
    public String inForceOn(LocalDate when, Passage passage) {
        return urn() + passage.urn() + "!vig=" + when;
    }

    /** As it is in force when the link is followed: {@code …;117~art55!vig=}. */
    public String inForce(Passage passage) {
        return urn() + passage.urn() + "!vig=";
    }

    /** As it was published at first: {@code …;117@originale~art55}. */
    public String asPublished(Passage passage) {
        return urn() + "@originale" + passage.urn();
    }

    /** Such as "d.lgs. 117/2017", "l.r. Toscana 65/2020", "d.P.C.M. 30 marzo 2001", "c.c.", "delibera ANAC 32/2016". */
    @Override
    public String label() {
        if (type == ActType.GUIDELINES) {
            return type.abbreviation() + " n. " + number.orElse("");
        }
        return KnownActs.shortName(this).orElseGet(() -> type.abbreviation() + place() + " " + numberOrDay());
    }

    /** In Normattiva, which has those of the state that have a number; laws of some regions on the sites of these. */
    @Override
    public Optional<URI> link(Passage passage) {
        if (type == ActType.REGIONAL_LAW) {
            return RegionalSites.link(this);
        }
        if (type == ActType.PROVINCIAL_LAW
                || type.isOfAuthority()
                || (type != ActType.CONSTITUTION && number.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(URI.create(NORMATTIVA + urn() + passage.onlyArticle().urn()));
    }

    private String urn() {
        return "urn:nir:" + authority + ":" + type.urn() + ":"
                + day.map(LocalDate::toString).orElse(Integer.toString(year))
                + number.map(text -> ";" + text).orElse("")
                + annex.map(text -> ":" + text).orElse("");
    }

    private String place() {
        return Place.labelOf(authority).map(name -> " " + name).orElse("");
    }

    private String numberOrDay() {
        return number.map(text -> text + "/" + year)
                .or(() -> day.map(LONG_DATE::format))
                .orElse(Integer.toString(year));
    }
}
