package org.dragoman.dispatch.adapter.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.adapter.resilience.AskLimit;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.usecase.AdmitLineCall;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineAnswer;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineCall;
import org.dragoman.dispatch.usecase.ListLines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The language lines: what their menus offer, and the requests that residents make on them. */
@RestController
class LanguageLines {

    record ChoiceJson(String key, String variety) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyJson(String key, String language, @Nullable String offers, List<ChoiceJson> choices) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(String city, String number, String backupNumber, String hubLanguage, List<KeyJson> menu,
            boolean asksDanger, @Nullable Notice notice, boolean asksOffice) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffLineJson(String city, String number, String backupNumber, String hubLanguage, StaffLine.Kind kind,
            @Nullable List<CardLanguages.LanguageJson> languages) {}

    record Directory(List<LineJson> lines, List<StaffLineJson> staffLines) {}

    record LineRequest(UUID callId, String line, String variety, @Nullable Boolean danger, @Nullable String office) {}

    /** @param officeUnknown the caller named an office, and nobody has that code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineAdmission(String city, UUID requestId, UUID legId, String room, String reference,
            @Nullable Boolean officeUnknown) {}

    private final ListLines listLines;
    private final AdmitLineCall admitLineCall;
    private final AskLimit askLimit;
    private final CardLanguages languages;

    LanguageLines(ListLines listLines, AdmitLineCall admitLineCall, AskLimit askLimit,
            CardLanguages languages) {
        this.listLines = listLines;
        this.admitLineCall = admitLineCall;
        this.askLimit = askLimit;
        this.languages = languages;
    }

    @GetMapping("/internal/v1/lines")
    Mono<Directory> lines() {
        return listLines.list().map(listed -> new Directory(
                listed.lines().stream().map(LanguageLines::json).toList(),
                listed.staffLines().stream().map(line -> json(line, listed.lines())).toList()));
    }

    private StaffLineJson json(StaffLine line, List<Line> all) {
        return new StaffLineJson(line.city().value(), line.number(), line.backupNumber(), line.hubLanguage(),
                line.kind(), switch (line.kind()) {
                    case AGENCY -> languages.of(all.stream().filter(one -> one.city().equals(line.city())).toList(),
                            line.hubLanguage());
                    case DUTY -> null;
                });
    }

    private static LineJson json(Line line) {
        return new LineJson(line.city().value(), line.number(), line.backupNumber(), line.hubLanguage(),
                line.menu().stream().map(key -> new KeyJson(key.key(), key.language(),
                        key.offers().orElse(null), key.choices().stream()
                                .map(choice -> new ChoiceJson(choice.key(), choice.variety().value())).toList()))
                        .toList(),
                line.announcing().danger(), line.announcing().notice().orElse(null), line.announcing().office());
    }

    @PostMapping("/internal/v1/line-requests")
    Mono<LineAdmission> request(@RequestBody LineRequest request) {
        return VarietyTag.read(request.variety())
                .map(variety -> Outliving
                        .client(askLimit.ofLines(admitLineCall.admit(call(request, variety)))))
                .orElseGet(() -> Mono.error(unprocessable("That is not the tag of a language variety.")))
                .map(answer -> switch (answer) {
                    case LineAnswer.Admitted admitted -> admission(admitted.line().line().city(), admitted.admitted(),
                            admitted.officeUnknown() ? Boolean.TRUE : null);
                    case LineAnswer.UnknownLine unknown ->
                        throw unprocessable("No language line of this installation has that number.");
                    case LineAnswer.NotOffered notOffered ->
                        throw unprocessable("The menu of this line does not offer that variety.");
                });
    }

    private static LineCall call(LineRequest request, VarietyTag variety) {
        return new LineCall(request.callId(), request.line(), variety, Boolean.TRUE.equals(request.danger()),
                Optional.ofNullable(request.office()));
    }

    static LineAdmission admission(CityId city, Admission.Admitted admitted) {
        return admission(city, admitted, null);
    }

    private static LineAdmission admission(CityId city, Admission.Admitted admitted, @Nullable Boolean officeUnknown) {
        return new LineAdmission(city.value(), admitted.request().value(),
                admitted.anchor().value(), admitted.request().toString(), admitted.reference().value(), officeUnknown);
    }

    private static ErrorResponseException unprocessable(String detail) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
