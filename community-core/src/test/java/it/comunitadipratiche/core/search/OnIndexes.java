package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.embedded.Folders;
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

    /** An index that is removed after the test. */
    private record Fresh(IndexBackend backend, Runnable removal) implements AutoCloseable {
        @Override
        public void close() {
            removal.run();
        }
    }

    private record On(Kind kind) implements ClassTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == IndexBackend.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Fresh fresh = kind.fresh();
            context.getStore(ExtensionContext.Namespace.create(OnIndexes.class)).put(fresh, fresh);
            return fresh.backend();
        }
    }
}
