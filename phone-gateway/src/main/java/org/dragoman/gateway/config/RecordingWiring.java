package org.dragoman.gateway.config;

import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.port.SoundCheck;
import org.dragoman.gateway.usecase.FindRecording;
import org.dragoman.gateway.usecase.KeepRecording;
import org.dragoman.gateway.usecase.ListSentences;
import org.dragoman.gateway.usecase.RefreshRecordings;
import org.dragoman.gateway.usecase.SentencesOfCity;
import org.dragoman.gateway.usecase.WithdrawRecording;
import org.dragoman.gateway.voice.PhraseShelf;
import org.dragoman.gateway.voice.Voices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cities record themselves, with its ports. */
@Configuration(proxyBeanMethods = false)
class RecordingWiring {

    @Bean
    Voices voices(PhraseShelf phrases, RecordingBook recordings) {
        return new Voices(phrases, recordings);
    }

    @Bean
    SentencesOfCity sentencesOfCity(LineBook lines, PhraseShelf phrases) {
        return new SentencesOfCity(lines, phrases);
    }

    @Bean
    KeepRecording keepRecording(SentencesOfCity sentences, PhraseShelf phrases, SoundCheck check,
            RecordingBook recordings) {
        return new KeepRecording(sentences, phrases, check, recordings);
    }

    @Bean
    WithdrawRecording withdrawRecording(RecordingBook recordings) {
        return new WithdrawRecording(recordings);
    }

    @Bean
    ListSentences listSentences(SentencesOfCity sentences, PhraseShelf phrases, RecordingBook recordings) {
        return new ListSentences(sentences, phrases, recordings);
    }

    @Bean
    FindRecording findRecording(SentencesOfCity sentences, PhraseShelf phrases, RecordingBook recordings) {
        return new FindRecording(sentences, phrases, recordings);
    }

    @Bean
    RefreshRecordings refreshRecordings(RecordingBook recordings) {
        return new RefreshRecordings(recordings);
    }
}
