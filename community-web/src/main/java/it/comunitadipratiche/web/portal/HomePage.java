package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.plugin.HomePiece;
import java.util.List;
import java.util.Optional;

/**
 * The home page: what plugins have to say, the newest of what is published, what staff have chosen, the questions it
 * answers, and its pages.
 */
public record HomePage(
        List<Piece> pieces,
        List<Card> articles,
        List<Card> collections,
        List<Card> questions,
        List<Card> pages,
        Optional<String> join) {

    public HomePage {
        pieces = List.copyOf(pieces);
        articles = List.copyOf(articles);
        collections = List.copyOf(collections);
        questions = List.copyOf(questions);
        pages = List.copyOf(pages);
    }

    /** What a plugin has to say. */
    public record Piece(String title, String path, List<HomePiece.Line> lines) {

        public Piece {
            lines = List.copyOf(lines);
        }
    }
}
