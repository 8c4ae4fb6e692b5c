package org.dragoman.dispatch.adapter.http.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The door of a city's staff pages. */
@Controller
class LoginForm {

    @GetMapping("/login")
    Rendering login(ServerWebExchange exchange) {
        var said = exchange.getRequest().getQueryParams();
        return Rendering.view("login")
                .modelAttribute("wrong", said.containsKey("wrong"))
                .modelAttribute("wait", said.containsKey("wait"))
                .modelAttribute("bye", said.containsKey("bye"))
                .build();
    }
}
