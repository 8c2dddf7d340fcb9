import anthropic
import boto3

client = anthropic.Anthropic()
bedrock = boto3.client("bedrock-runtime")

FALLBACKS = ["claude-2.1", "claude-3-opus-20240229"]


def triage(ticket: str) -> str:
    for name in FALLBACKS:
        message = client.messages.create(model=name, max_tokens=300, messages=[{"role": "user", "content": ticket}])
        if message.stop_reason == "end_turn":
            return message.content[0].text
    reply = bedrock.converse(modelId="us.anthropic.claude-3-haiku-20240307-v1:0", messages=[{"role": "user", "content": [{"text": ticket}]}])
    return reply["output"]["message"]["content"][0]["text"]
