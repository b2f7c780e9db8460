package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/** A part of the files, newest first, and what it is narrowed by. */
public record AssetListPage(
        String words,
        List<Choice> kinds,
        boolean awaitingAlt,
        boolean mayUpload,
        List<AssetCard> cards,
        Paging paging) {

    public AssetListPage {
        kinds = List.copyOf(kinds);
        cards = List.copyOf(cards);
    }

    public boolean isNarrowed() {
        return awaitingAlt || !words.isEmpty() || kinds.stream().anyMatch(Choice::chosen);
    }
}
