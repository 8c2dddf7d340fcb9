from src.summarise import answer


def test_answer_uses_the_cheap_model(monkeypatch):
    monkeypatch.setenv("CHAT_MODEL", "gpt-3.5-turbo-0613")
    assert answer("Where is my parcel?")
