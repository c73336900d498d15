"""The trained module → the network that runs without torch."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from extractor.entities.tagger.features import Floats
from extractor.entities.tagger.network import Layer, Network
from extractor.training.ner.encoder import TaggerModule


def network_of(model: TaggerModule) -> Network:
    """The same network in numpy, its vectors projected and as signed bytes."""
    encoder = model.encoder
    with torch.no_grad():
        vectors = encoder.vectors @ encoder.project.weight.T + encoder.own.weight
    rows, scales = _bytes(_array(vectors))
    weight = _array(encoder.filter.weight)  # (filters, letter width, 3)
    head = model.heads["gold"]
    return Network(
        vectors=rows,
        scales=scales,
        vector_bias=_array(encoder.project.bias),
        tags=_array(encoder.tags.weight),
        letters=_array(encoder.letters.weight),
        filters=np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(-1, weight.shape[0])),
        filter_bias=_array(encoder.filter.bias),
        layers=[
            _layer(left, right)
            for left, right in zip(encoder.forward_layers, encoder.backward_layers, strict=True)
        ],
        output=np.ascontiguousarray(_array(head.weight).T),
        output_bias=_array(head.bias),
        transitions=_array(model.transitions()),
    )


def _bytes(
    vectors: Floats,
) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.int8]], Floats]:
    """Each row as whole numbers up to 127 and what they are to be multiplied with."""
    scales = np.abs(vectors).max(axis=1, keepdims=True) / 127
    rows = np.rint(vectors / np.maximum(scales, 1e-12)).astype(np.int8)
    return rows, scales.astype(np.float32)


def _layer(left: Any, right: Any) -> Layer:
    """Torch has the gates in the order input, forget, cell, output."""
    parts = [
        (
            _gates(_array(side.weight_ih_l0)).T,
            _gates(_array(side.weight_hh_l0)).T,
            _gates(_array(side.bias_ih_l0) + _array(side.bias_hh_l0)),
        )
        for side in (left, right)
    ]
    return Layer(*(np.ascontiguousarray(np.stack(arrays)) for arrays in zip(*parts, strict=True)))


def _gates(weights: Floats) -> Floats:
    put_in, keep, cell, put_out = np.split(weights, 4)
    return np.concatenate([put_in / 2, keep / 2, put_out / 2, cell])


def _array(tensor: Any) -> Floats:
    array: Floats = tensor.detach().numpy().astype(np.float32)
    return array
