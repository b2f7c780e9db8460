package it.comunitadipratiche.web.portal;

import java.util.List;
import java.util.Optional;

/** The home page: the newest of what the community publishes, the questions it answers, and its pages. */
public record HomePage(List<Card> articles, List<Card> questions, List<Card> pages, Optional<String> join) {

    public HomePage {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
        pages = List.copyOf(pages);
    }
}
