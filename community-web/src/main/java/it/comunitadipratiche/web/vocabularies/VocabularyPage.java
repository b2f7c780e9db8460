package it.comunitadipratiche.web.vocabularies;

import java.util.List;

/**
 * A vocabulary as a tree.
 *
 * @param uri what machines call it
 * @param whole whether all concepts stand in the tree; else those below have pages only
 * @param retired those that should not be used any more
 */
public record VocabularyPage(
        String title,
        String description,
        String uri,
        int concepts,
        boolean whole,
        List<Branch> branches,
        List<Branch> retired,
        List<FileLink> files) {

    public VocabularyPage {
        branches = List.copyOf(branches);
        retired = List.copyOf(retired);
        files = List.copyOf(files);
    }

    /**
     * A concept and what is below it.
     *
     * @param filed how many publications whoever visits may read that are filed under just this one
     */
    public record Branch(String label, String path, long filed, List<Branch> below) {

        public Branch {
            below = List.copyOf(below);
        }
    }

    /** The same as a file. */
    public record FileLink(String label, String path) {}
}
