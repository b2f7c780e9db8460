package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.embedded.Folders;
import it.comunitadipratiche.core.embedded.IfOpenSearchStarts;
import it.comunitadipratiche.core.embedded.OpenSearchCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a test class once on each kind of index. */
class OnIndexes implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Kind.values()).map(On::new);
    }

    private enum Kind {
        LUCENE {
            @Override
            Fresh fresh() {
                try {
                    Path folder = Files.createTempDirectory("index");
                    return new Fresh(new LuceneBackend(folder), () -> Folders.delete(folder));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        },
        OPENSEARCH {
            @Override
            Fresh fresh() {
                OpenSearchCluster cluster = OpenSearchCluster.get();
                String name = OpenSearchCluster.newName();
                return new Fresh(
                        OpenSearchBackend.of(cluster.hosts(), name, Optional.empty(), Optional.empty()),
                        () -> cluster.forget(name));
            }
        };

        abstract Fresh fresh();
    }

    /** A new index, and how it is removed. */
    private record Fresh(IndexBackend backend, Runnable removal) {}

    private record On(Kind kind) implements ClassTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return kind == Kind.OPENSEARCH ? List.of(new IfOpenSearchStarts(), this) : List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == IndexFiles.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return classOf(context)
                    .getStore(ExtensionContext.Namespace.create(OnIndexes.class))
                    .getOrComputeIfAbsent(kind, Opened::of, Opened.class)
                    .files();
        }

        /** What lasts as long as the tests of the class. */
        private static ExtensionContext classOf(ExtensionContext context) {
            return context.getParent()
                    .filter(parent -> parent.getTestClass().isPresent())
                    .map(On::classOf)
                    .orElse(context);
        }
    }

    /** An index that is open for all tests of a class. */
    private record Opened(Fresh fresh, IndexFiles files) implements AutoCloseable {
        static Opened of(Kind kind) {
            Fresh fresh = kind.fresh();
            return new Opened(fresh, IndexFiles.open(fresh.backend()));
        }

        @Override
        public void close() {
            files.close();
            fresh.removal().run();
        }
    }
}
