package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads ids in paths; where a path holds something else there is nothing. */
@Provider
public class IdParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type != Id.class) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return type.cast(Id.tryParse(text)
                        .orElseThrow(() -> new NotFoundException(
                                new it.comunitadipratiche.core.kernel.NotFoundException("kernel.id", text))));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
