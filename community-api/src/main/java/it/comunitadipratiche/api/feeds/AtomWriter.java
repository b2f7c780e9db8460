package it.comunitadipratiche.api.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes a feed as Atom 1.0 (RFC 4287). */
final class AtomWriter {

    private AtomWriter() {}

    static byte[] write(Feed feed, String author) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setEncoding("UTF-8");
        atom.setId(feed.id());
        atom.setTitle(XmlText.valid(feed.title()));
        atom.setLanguage(feed.locale().toLanguageTag());
        atom.setUpdated(date(feed.updated()));
        atom.setAuthors(List.of(person(author)));
        atom.setOtherLinks(List.of(link("self", "application/atom+xml", feed.self())));
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.alternate())));
        atom.setEntries(feed.entries().stream().map(AtomWriter::entry).toList());
        try {
            return new WireFeedOutput().outputString(atom).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("Every feed can be written", e);
        }
    }

    private static Entry entry(Feed.FeedEntry from) {
        Entry entry = new Entry();
        entry.setId(from.id());
        entry.setTitle(XmlText.valid(from.title()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", from.address())));
        entry.setPublished(date(from.published()));
        entry.setUpdated(date(from.updated()));
        List<SyndPerson> authors = new ArrayList<>();
        from.authors().forEach(name -> authors.add(person(name)));
        entry.setAuthors(authors);
        entry.setCategories(from.terms().stream().map(AtomWriter::category).toList());
        if (!from.summary().isEmpty()) {
            entry.setSummary(content("text", from.summary()));
        }
        if (!from.html().isEmpty()) {
            entry.setContents(List.of(content("html", from.html())));
        }
        return entry;
    }

    private static Category category(Feed.FeedTerm term) {
        Category category = new Category();
        category.setScheme(term.scheme());
        category.setTerm(XmlText.valid(term.code()));
        category.setLabel(XmlText.valid(term.label()));
        return category;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(XmlText.valid(value));
        return content;
    }

    private static Person person(String name) {
        Person person = new Person();
        person.setName(XmlText.valid(name));
        return person;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
