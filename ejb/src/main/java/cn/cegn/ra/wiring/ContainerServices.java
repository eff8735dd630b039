package cn.cegn.ra.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceRegistry;

/**
 * The container's services, which the container hands to a deployment that has an activator. So a part of the configuration that did not start
 * can be asked why, and nothing of the deployment depends on it.
 */
public class ContainerServices implements ServiceActivator {
    private static final AtomicReference<ServiceRegistry> REGISTRY = new AtomicReference<>();

    @Override
    public void activate(ServiceActivatorContext context) {
        REGISTRY.set(context.getServiceRegistry());
    }

    /** Empty outside a container. */
    static Optional<ServiceRegistry> registry() {
        return Optional.ofNullable(REGISTRY.get());
    }
}
