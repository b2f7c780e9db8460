package it.comunitadipratiche.web.console.assets;

import java.util.List;

/** Pictures to be put into words, all in one form. */
public record WordsPage(List<Picture> pictures, List<String> problems) {

    public WordsPage {
        pictures = List.copyOf(pictures);
        problems = List.copyOf(problems);
    }

    /** One of them, with what was typed. */
    public record Picture(String id, long version, AssetCard card, AssetTexts texts) {}
}
