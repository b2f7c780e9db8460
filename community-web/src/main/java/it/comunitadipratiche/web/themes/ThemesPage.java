package it.comunitadipratiche.web.themes;

import java.util.List;

/** All themes as a tree, each with how much there is about it and what is narrower. */
public record ThemesPage(List<Branch> branches) {

    public ThemesPage {
        branches = List.copyOf(branches);
    }

    /** @param count how many publications whoever visits may read about it or about something narrower */
    public record Branch(String label, String path, long count, List<Branch> below) {

        public Branch {
            below = List.copyOf(below);
        }
    }
}
