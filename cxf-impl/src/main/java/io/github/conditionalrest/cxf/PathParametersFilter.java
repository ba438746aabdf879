package io.github.conditionalrest.cxf;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.jaxrs.impl.PathSegmentImpl;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.HttpUtils;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageUtils;

/**
 * Tells sources the path parameters as {@code @PathParam} does. CXF has every match of a variable in its message, of
 * which its {@code UriInfo} shows the first alone, and a method gets the last, without its matrix parameters.
 *
 * <p>It runs once more for the method of a sub-resource, when all is matched.
 */
final class PathParametersFilter implements ContainerRequestFilter {

    private static final String WITH_MATRIX_PARAMETERS = "ignore.matrix.parameters"; // CXF's name, which is private

    @Override
    public void filter(ContainerRequestContext request) {
        Message message = JAXRSUtils.getCurrentMessage();
        if (message != null && message.get(URITemplate.TEMPLATE_PARAMETERS) instanceof Map<?, ?> matched) {
            boolean whole = MessageUtils.getContextualBoolean(message, WITH_MATRIX_PARAMETERS);
            request.setProperty(ValidatorSource.PATH_PARAMETERS, lastOf(matched, whole));
        }
    }

    private static Map<String, String> lastOf(Map<?, ?> matched, boolean whole) {
        Map<String, String> last = new LinkedHashMap<>();
        matched.forEach((name, matches) -> {
            if (!URITemplate.FINAL_MATCH_GROUP.equals(name) && matches instanceof List<?> all && !all.isEmpty()) {
                String value = all.get(all.size() - 1).toString();
                last.put(name.toString(), HttpUtils.pathDecode(whole ? value : withoutMatrixParameters(value)));
            }
        });
        return last;
    }

    private static String withoutMatrixParameters(String segment) {
        return new PathSegmentImpl(segment, false).getPath();
    }
}
