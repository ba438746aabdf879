package io.github.conditionalrest.benchmarks.evaluation;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cxf.jaxrs.impl.RequestImpl;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;

/** Apache CXF. */
public class Cxf extends JakartaRest {

    @Override
    protected Request start(Input input) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // as its transport does
        fields.putAll(Ours.fields(input));
        Message message = new MessageImpl();
        message.put(Message.HTTP_REQUEST_METHOD, input.method());
        message.put(Message.PROTOCOL_HEADERS, fields);
        return new RequestImpl(message);
    }
}
