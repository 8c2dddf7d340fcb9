"""Answers tickets."""
import os
from openai import OpenAI
from transformers import pipeline

LOCAL_MODEL = "meta-llama/Meta-Llama-3-8B-Instruct"
PICTURES = "black-forest-labs/FLUX.1-dev"

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def answer(ticket: str) -> str:
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": ticket}])
    return reply.choices[0].message.content


def draft(ticket: str) -> str:
    chat = pipeline("text-generation", model=LOCAL_MODEL)
    think = pipeline("text-generation", model="allenai/Olmo-3.1-32B-Think")
    other = pipeline("text-generation", model="acme/helios-9b-chat")
    return chat(ticket)[0]["generated_text"] or think(ticket) or other(ticket)
