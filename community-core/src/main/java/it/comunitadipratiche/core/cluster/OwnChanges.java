package it.comunitadipratiche.core.cluster;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the current transaction changes, in its row. */
@TransactionScoped
class OwnChanges implements Serializable {
    private static final long serialVersionUID = 1;

    /** So many keys of a kind are named; of more it is said that they may be any. */
    static final int MOST_KEYS = 1_000;

    @Inject
    private transient ChangeRepository repository;

    private final transient Map<String, Set<String>> noted = new HashMap<>();
    private final transient StringBuilder lines = new StringBuilder();
    private transient @Nullable Change row;

    void note(String kind, Collection<String> keys) {
        int before = lines.length();
        Set<String> known = noted.computeIfAbsent(kind, name -> new HashSet<>());
        for (String key : keys) {
            if (known.size() < MOST_KEYS && known.add(key)) {
                lines.append(kind)
                        .append(known.size() == MOST_KEYS ? "" : " " + key)
                        .append('\n');
            }
        }
        if (lines.length() > before) {
            if (row == null) {
                row = repository.add();
            }
            row.tell(lines.toString());
        }
    }
}
