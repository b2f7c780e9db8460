package it.comunitadipratiche.api.feeds;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as RSS 2.0, with the address of the feed itself and whole texts as readers expect them. */
final class RssWriter {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

    private RssWriter() {}

    static byte[] write(Feed feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(XmlText.valid(feed.title()));
        channel.setDescription(XmlText.valid(feed.title()));
        channel.setLink(feed.alternate());
        channel.setLanguage(feed.locale().toLanguageTag());
        channel.setLastBuildDate(Date.from(feed.updated()));
        Element self = new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")
                .setAttribute("href", feed.self());
        channel.setForeignMarkup(new ArrayList<>(List.of(self)));
        channel.setItems(feed.entries().stream().map(RssWriter::item).toList());
        try {
            return new WireFeedOutput().outputString(channel).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("Every feed can be written", e);
        }
    }

    private static Item item(Feed.FeedEntry from) {
        Item item = new Item();
        item.setTitle(XmlText.valid(from.title()));
        item.setLink(from.address());
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(from.id());
        item.setGuid(guid);
        item.setPubDate(Date.from(from.published()));
        item.setCategories(from.terms().stream().map(RssWriter::category).toList());
        if (!from.summary().isEmpty()) {
            Description description = new Description();
            description.setType("text/plain");
            description.setValue(XmlText.valid(from.summary()));
            item.setDescription(description);
        }
        List<Element> more = new ArrayList<>();
        from.authors().forEach(name -> more.add(new Element("creator", DUBLIN_CORE).setText(XmlText.valid(name))));
        if (!from.html().isEmpty()) {
            more.add(new Element("encoded", CONTENT).setText(XmlText.valid(from.html())));
        }
        item.setForeignMarkup(more);
        return item;
    }

    private static Category category(Feed.FeedTerm term) {
        Category category = new Category();
        category.setDomain(term.scheme());
        category.setValue(XmlText.valid(term.label()));
        return category;
    }
}
