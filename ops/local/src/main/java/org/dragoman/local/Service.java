package org.dragoman.local;

/** The two services of Dragoman, as the local stack starts them. */
public enum Service {
    DISPATCH("dispatch-service", "org.dragoman.dispatch.DispatchService", "dragoman_dispatch"), GATEWAY("phone-gateway",
            "org.dragoman.gateway.PhoneGateway", "dragoman_gateway");

    private final String module;
    private final String mainClass;
    private final String databaseRole;

    Service(String module, String mainClass, String databaseRole) {
        this.module = module;
        this.mainClass = mainClass;
        this.databaseRole = databaseRole;
    }

    /** Folder in the checkout; also what people call it. */
    public String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    /** The role with least rights that it works as; its migrations make it. */
    String databaseRole() {
        return databaseRole;
    }
}
